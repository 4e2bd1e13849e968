import type { ReactNode } from 'react';

/** Pairs of term and value. Its children are `Fact`. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid text-sm tablet:grid-cols-facts">{children}</dl>;
}

type FactProps = { term: string; children: ReactNode };

/** One term and what it is. */
export function Fact({ term, children }: FactProps) {
  return (
    <>
      <dt className="border-t border-line pt-2 text-ink-3 tablet:pr-6 tablet:pb-2">{term}</dt>
      <dd className="pb-2 text-base leading-ui tablet:border-t tablet:border-line tablet:pt-2">{children}</dd>
    </>
  );
}
