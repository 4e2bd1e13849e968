import type { ReactNode } from 'react';

type PageHeaderProps = {
  /** The page's only heading of the first level. On a start page it is the one sentence that says what is asked. */
  title: ReactNode;
  /** `ask` sets the sentence of a start page, `plain` the name of a thing. */
  size?: 'ask' | 'plain';
  lede?: ReactNode;
  /** One primary button, at most. */
  action?: ReactNode;
};

/** The head of a page: heading, a sentence of context, and the one thing to do. */
export function PageHeader({ title, size = 'plain', lede, action }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-6">
      <div>
        <h1 className={size === 'ask' ? 'max-w-ask text-3xl tracking-tight' : 'text-2xl'}>{title}</h1>
        {lede && <p className="mt-3 max-w-lede text-lg text-ink-2">{lede}</p>}
      </div>
      {action}
    </div>
  );
}
