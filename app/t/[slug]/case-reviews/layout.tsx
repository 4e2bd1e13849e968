import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function CaseReviewsLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'caseReviews',
        'changeProblem',
        'checklist',
        'correction',
        'evidence',
        'feedback',
        'measuring',
        'personalData',
        'time',
      ]}
    >
      {children}
    </Words>
  );
}
