import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type TableProps = {
  /** What the table holds, for those who listen. */
  label: string;
  children: ReactNode;
};

/**
 * A real table. One that is wider than the paper scrolls in a region of its own, by keyboard too; words for those who listen
 * stay inside it, so that they do not widen the page.
 */
export function Table({ label, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-sm print:text-xs">{children}</table>
    </section>
  );
}

/** The name of a column. */
export function ColumnHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'border-b border-line-strong py-1.5 pr-3 text-left align-bottom font-medium text-ink-2 last:pr-0',
        className,
      )}
    />
  );
}

/** The cell that names its row. */
export function RowHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      {...rest}
      className={classNames('border-b border-line py-2 pr-3 text-left align-top font-text', className)}
    />
  );
}

/** A cell. */
export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return (
    <td {...rest} className={classNames('border-b border-line py-2 pr-3 align-top last:pr-0', className)} />
  );
}
