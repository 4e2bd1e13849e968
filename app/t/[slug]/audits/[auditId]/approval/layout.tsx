import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ApprovalLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['audits', 'closing', 'decision', 'factReview', 'freshLogin', 'personalData']}>
      {children}
    </Words>
  );
}
