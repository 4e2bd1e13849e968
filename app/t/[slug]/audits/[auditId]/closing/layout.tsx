import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ClosingLayout({ children }: { children: ReactNode }) {
  return <Words of={['audits', 'closing', 'decision', 'freshLogin', 'personalData']}>{children}</Words>;
}
