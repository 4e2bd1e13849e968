import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function LogLayout({ children }: { children: ReactNode }) {
  return <Words of={['log', 'time']}>{children}</Words>;
}
