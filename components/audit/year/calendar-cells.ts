import { classNames } from '../../ui/class-names';

/** The cell that names a row: it lies still while the months scroll by. */
export const firstColumn =
  'sticky left-0 z-10 bg-sheet border-b border-line py-2 pr-3 text-left align-top font-text print:static print:bg-transparent';

/** A cell of a month. */
export const monthCell = (isNow: boolean): string =>
  classNames(
    'border-b border-l border-line text-center align-middle',
    isNow && 'bg-accent-soft print:bg-transparent',
  );
