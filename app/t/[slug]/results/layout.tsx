import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ResultsLayout({ children }: { children: ReactNode }) {
  return <Words of={['results']}>{children}</Words>;
}
