import type { ReactNode } from 'react';
import { SlimHeader } from '../shell/slim-header';

type LinkPageProps = { title: ReactNode; children: ReactNode };

/** A page that a link leads to before anybody is signed in: one paper with one thing to do. */
export function LinkPage({ title, children }: LinkPageProps) {
  return (
    <>
      <SlimHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full grow content-center justify-items-center px-4 py-8"
      >
        <div className="grid w-full max-w-card gap-4 rounded-sm border border-line bg-sheet px-4 py-5 shadow-sheet tablet:p-8">
          <h1 className="text-2xl">{title}</h1>
          {children}
        </div>
      </main>
    </>
  );
}
