import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ActionLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['deadline', 'decision', 'evidence', 'personalData', 'remedy', 'time']}>{children}</Words>
  );
}
