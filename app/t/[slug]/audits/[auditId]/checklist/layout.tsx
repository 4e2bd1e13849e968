import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ChecklistLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'changeProblem',
        'checklist',
        'correction',
        'decision',
        'evidence',
        'feedback',
        'judgement',
        'personalData',
        'time',
      ]}
    >
      {children}
    </Words>
  );
}
