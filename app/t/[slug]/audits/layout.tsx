import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function AuditsLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['auditMove', 'audits', 'closing', 'field', 'lifeCycle', 'personalData', 'selfAssessment']}>
      {children}
    </Words>
  );
}
