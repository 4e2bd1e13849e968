import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function DraftsLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'changeProblem',
        'checklist',
        'correction',
        'evidence',
        'feedback',
        'judgement',
        'personalData',
        'simulation',
        'sources',
        'templateEditor',
        'templateProblem',
        'time',
      ]}
    >
      {children}
    </Words>
  );
}
