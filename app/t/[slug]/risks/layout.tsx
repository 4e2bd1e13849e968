import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function RisksLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['deadline', 'decision', 'field', 'personalData', 'raisedActions', 'risks']}>{children}</Words>
  );
}
