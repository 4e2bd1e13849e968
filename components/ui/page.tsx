import type { ReactNode } from 'react';
import { classNames } from './class-names';

type PageProps = { children: ReactNode; width?: 'regular' | 'wide' };

/** The main landmark of a page: what the skip link leads to. */
export function Page({ children, width = 'regular' }: PageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={classNames(
        'mx-auto w-full grow px-4 pt-5 pb-12 tablet:px-6 tablet:pt-8 tablet:pb-16 print:p-0',
        width === 'wide' ? 'max-w-page-wide' : 'max-w-page',
      )}
    >
      {children}
    </main>
  );
}
