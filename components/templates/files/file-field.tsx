'use client';

import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { classNames } from '../../ui/class-names';

type FileFieldProps = {
  label: string;
  help: string;
  /** Whether a file is being read: another one has to wait. */
  busy: boolean;
  onFile: (file: File) => void;
};

/** Where a file is chosen, or dropped. The same file may be chosen again, since it may have been mended meanwhile. */
export function FileField({ label, help, busy, onFile }: FileFieldProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? [];
    currentTarget.value = '';
    if (file) onFile(file);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it is the first.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'rounded-sm border border-dashed px-4 py-5',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-well',
      )}
    >
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <p id={`${id}-help`} className="mt-0.5 text-sm text-ink-2">
        {help}
      </p>
      <input
        id={id}
        type="file"
        accept=".xlsx,.json"
        aria-describedby={`${id}-help`}
        disabled={busy}
        onChange={choose}
        className="mt-3 max-w-full text-sm file:mr-3 file:min-h-target file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-raised file:px-4 file:font-medium file:text-ink"
      />
    </div>
  );
}
