'use client';

import { useEffect } from 'react';
import { useDeeds } from './use-deeds';

/** Ctrl+Z takes back and Ctrl+Shift+Z or Ctrl+Y does again, outside fields: those have an undo of their own. */
export function useEditorKeys(): void {
  const deeds = useDeeds();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (isRedo) deeds.redo();
      else deeds.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [deeds]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text') ||
    (target instanceof HTMLElement && target.closest('[role="dialog"]') !== null)
  );
}
