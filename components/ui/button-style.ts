import { classNames } from './class-names';

export type ButtonLook = {
  /** One `primary` a view; `danger` is for what takes something away. */
  variant?: 'primary' | 'default' | 'quiet' | 'danger' | undefined;
  size?: 'regular' | 'large' | undefined;
};

// On paper there is nothing to press.
const base =
  'inline-flex items-center justify-center gap-2 rounded-sm border py-1.5 text-center leading-tight font-medium no-underline transition-colors print:hidden';

const unavailable =
  'disabled:cursor-not-allowed disabled:border-dashed disabled:border-line-strong disabled:bg-well disabled:text-ink-3';

const variants = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong hover:text-on-accent',
  default: 'border-line-strong bg-raised text-ink hover:border-accent hover:bg-accent-soft hover:text-ink',
  quiet: 'border-transparent text-accent hover:bg-accent-soft hover:text-accent-strong',
  danger: 'border-unfulfilled bg-raised text-unfulfilled hover:bg-unfulfilled-soft hover:text-unfulfilled',
};

const sizes = {
  regular: 'min-h-10 text-sm',
  large: 'min-h-12 text-base',
};

/** The classes of a button, for what looks like one: a button, a link, a file picker. */
export function buttonStyle({ variant = 'default', size = 'regular' }: ButtonLook): string {
  const padding = variant === 'quiet' ? 'px-2.5' : size === 'large' ? 'px-5' : 'px-4';
  return classNames(base, unavailable, padding, variants[variant], sizes[size]);
}
