import type { ReactNode } from 'react';

/** A short list beside the main thing. Its children are `QuietRow`. */
export function QuietList({ children }: { children: ReactNode }) {
  return <ul className="text-sm">{children}</ul>;
}

type QuietRowProps = { children: ReactNode; aside?: ReactNode };

/** One line: what, and to the right a date or a state. */
export function QuietRow({ children, aside }: QuietRowProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2">
      <span className="min-w-0">{children}</span>
      {aside && <span className="text-ink-2 tabular-nums">{aside}</span>}
    </li>
  );
}
