import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function JudgementLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'assessment',
        'audits',
        'closing',
        'deadline',
        'decision',
        'factReview',
        'freshLogin',
        'personalData',
        'phrases',
        'risks',
      ]}
    >
      {children}
    </Words>
  );
}
