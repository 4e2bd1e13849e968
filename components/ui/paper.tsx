import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A sheet of paper on the desk. */
export function Paper({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={classNames(
        'rounded-sm border border-line bg-sheet p-4 shadow-sheet tablet:px-8 tablet:py-6 print:border-0 print:bg-transparent print:p-0 print:shadow-none',
        className,
      )}
    >
      {children}
    </div>
  );
}

type PaperSectionProps = {
  title: string;
  /** A word or a button to the right of the title. */
  aside?: ReactNode;
  id?: string;
  /** Of a long part: it goes on over the pages of a print, and does not begin on one of its own. */
  flows?: boolean;
  children: ReactNode;
};

/** A part of a paper under a 2 px rule in ink, with its heading of the second level. */
export function PaperSection({ title, aside, id, flows = false, children }: PaperSectionProps) {
  // Not by its heading's id: parts of a page that come from different requests may have got the same.
  return (
    <section
      id={id}
      aria-label={title}
      className={classNames(
        'border-t-2 border-ink pt-3 not-first:mt-10',
        !flows && 'break-inside-avoid-page',
      )}
    >
      <header className="mb-2 flex break-after-avoid flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 className="text-xl">{title}</h2>
        {aside && <div className="text-sm text-ink-2">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
