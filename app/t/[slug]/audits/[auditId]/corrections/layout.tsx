import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function AuditCorrectionsLayout({ children }: { children: ReactNode }) {
  return <Words of={['audits', 'correction']}>{children}</Words>;
}
