import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function OutsideActionLayout({ children }: { children: ReactNode }) {
  return <Words of={['deadline', 'decision', 'personalData', 'raisedActions', 'remedy']}>{children}</Words>;
}
