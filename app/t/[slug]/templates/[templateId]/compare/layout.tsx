import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function CompareLayout({ children }: { children: ReactNode }) {
  return <Words of={['judgement', 'simulation']}>{children}</Words>;
}
