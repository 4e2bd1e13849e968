import { Sheet } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { buttonStyle } from './button-style';
import { classNames } from './class-names';

type FilterFormProps = {
  /** The address of the list. */
  href: string;
  /** What is chosen among. */
  label: string;
  /** On the button. */
  show: string;
  /** The fields. */
  children: ReactNode;
};

/** Chooses among what a list shows by a plain form, so that the choice stands in the address. */
export function FilterForm({ href, label, show, children }: FilterFormProps) {
  return (
    <form
      action={href}
      aria-label={label}
      className="grid w-full grid-cols-halves items-end gap-3 tablet:flex tablet:w-auto tablet:flex-wrap"
    >
      {children}
      <Button type="submit" className="col-span-2 min-h-target">
        {show}
      </Button>
    </form>
  );
}

/** Where what is chosen is had as a spreadsheet. */
export function SheetLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className={classNames(buttonStyle({}), 'min-h-target grow tablet:grow-0')}>
      <Sheet />
      {children}
    </a>
  );
}
