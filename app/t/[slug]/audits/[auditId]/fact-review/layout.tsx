import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function FactReviewLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'assessment',
        'audits',
        'changeProblem',
        'checklist',
        'decision',
        'factReview',
        'personalData',
        'time',
      ]}
    >
      {children}
    </Words>
  );
}
