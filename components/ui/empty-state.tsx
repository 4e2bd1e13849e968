import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  /** What is not there: *Inga öppna åtgärder*. */
  title: string;
  /** Why, and what to do now. */
  children: ReactNode;
  action?: ReactNode;
  /** The heading's place below the heading of the section it stands in. */
  headingLevel?: 2 | 3;
};

/** Stands where a list would: one sentence about why it is empty, one about what to do. */
export function EmptyState({ icon: Icon, title, children, action, headingLevel = 3 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="grid content-start justify-items-start gap-1.5 rounded-sm border border-dashed border-line-strong bg-sheet p-5 text-sm">
      <Icon className="size-6 text-ink-3" />
      <Heading className="text-lg leading-tight">{title}</Heading>
      <p className="max-w-measure">{children}</p>
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
