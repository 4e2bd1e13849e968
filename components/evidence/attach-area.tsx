'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useIsOnline } from '../feedback/use-is-online';
import { classNames } from '../ui/class-names';
import { FileButton } from './file-button';

type AttachAreaProps = {
  /** Whether anything may be attached here. */
  isOpen: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
};

/** What is there, and below it the ways to put more there: chosen, photographed, dropped, or pasted anywhere on the page. */
export function AttachArea({ isOpen, onFiles, children }: AttachAreaProps) {
  const isOnline = useIsOnline();
  if (!isOpen) return <div>{children}</div>;
  if (!isOnline) {
    return (
      <div>
        {children}
        <Offline />
      </div>
    );
  }
  return <OpenArea onFiles={onFiles}>{children}</OpenArea>;
}

function Offline() {
  const t = useTranslations('evidence.attach');
  return <p className="mt-1 text-sm text-ink-2 print:hidden">{t('offline')}</p>;
}

function OpenArea({ onFiles, children }: Pick<AttachAreaProps, 'onFiles' | 'children'>) {
  const t = useTranslations('evidence.attach');
  const [isOver, setIsOver] = useState(false);
  usePastedFiles(onFiles);

  function over(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first.
    <div onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {children}
      <div
        className={classNames(
          'mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-sm border border-dashed p-2.5 print:hidden',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong',
        )}
      >
        <FileButton kind="file" onFiles={onFiles} />
        <FileButton kind="photo" onFiles={onFiles} />
        <p className="min-w-0 text-xs text-ink-2">{isOver ? t('drop') : t('help')}</p>
      </div>
    </div>
  );
}

/** Files from the clipboard, wherever on the page they are pasted; a text is pasted as ever. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    function paste(event: ClipboardEvent): void {
      const data = event.clipboardData;
      const files = [...(data?.files ?? [])];
      // A table from a spreadsheet comes as text and as a picture of itself: then the text is what is meant.
      if (files.length === 0 || data?.types.includes('text/plain')) return;
      event.preventDefault();
      latest.current(files);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
