'use client';

import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import { classNames } from '../../ui/class-names';

/** The heading of the section that shows the data: what tells its tables from those of other sections. */
export const SectionHeading = createContext('');

type DataTableProps = {
  /** What the table holds, above it and for those who listen. */
  caption: string;
  /** Says the caption only to those who listen, where a heading above says the same. */
  quietCaption?: boolean;
  /** How wide it is at least, as a class. */
  minWidth?: string;
  children: ReactNode;
};

/** A table of a composed document: ruled as in the municipalities' own, whole in print, and scrolling where it is narrow. */
export function DataTable({ caption, quietCaption, minWidth, children }: DataTableProps) {
  const heading = useContext(SectionHeading);
  return (
    <section
      aria-label={[heading, caption].filter(Boolean).join(': ')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative my-2 overflow-x-auto print:overflow-visible"
    >
      <table className={classNames('w-full table-fixed border-collapse text-sm print:min-w-0', minWidth)}>
        <caption className={quietCaption ? 'sr-only' : 'pb-1.5 text-left font-bold'}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The name of a column. */
export function DataHead({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'border border-line-strong bg-well px-2.5 py-1.5 text-left align-bottom font-bold',
        className,
      )}
    />
  );
}

export const dataCellStyle = 'border border-line-strong px-2.5 py-2 text-left align-top font-text';

export function DataCell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={classNames(dataCellStyle, className)} />;
}

/** Words in a cell as they were written, line by line. */
export function Written({ children }: { children: string | null }) {
  return children === null || children === '' ? null : (
    <p className="not-first:mt-1 whitespace-pre-line">{children}</p>
  );
}
