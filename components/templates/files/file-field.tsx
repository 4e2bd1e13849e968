'use client';

import { FileUp } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { buttonStyle } from '../../ui/button-style';
import { classNames } from '../../ui/class-names';

type FileFieldProps = {
  label: string;
  help: string;
  /** The endings of the files that are taken. */
  accept?: string;
  /** Whether a file is being read: another one has to wait. */
  busy: boolean;
  onFile: (file: File) => void;
};

/** Where a file is chosen, or dropped. The same file may be chosen again, since it may have been mended meanwhile. */
export function FileField({ label, help, accept = '.xlsx,.json', busy, onFile }: FileFieldProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const [file] = currentTarget.files ?? [];
    if (file) onFile(file);
    currentTarget.value = '';
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
        'relative flex flex-wrap items-center gap-x-4 gap-y-2 rounded-sm border border-dashed px-4 py-5',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-well',
      )}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-help`}
        disabled={busy}
        onChange={choose}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={classNames(
          buttonStyle({}),
          'min-h-target cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-focus',
        )}
      >
        <FileUp />
        {label}
      </label>
      <p id={`${id}-help`} className="text-sm text-ink-2">
        {help}
      </p>
    </div>
  );
}
