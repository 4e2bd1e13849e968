import type { ReactNode } from 'react';

/** A key on the keyboard that does the same. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-b-2 border-line-strong bg-sheet px-1.5 text-center font-sans text-xs font-medium text-ink-2">
      {children}
    </kbd>
  );
}
