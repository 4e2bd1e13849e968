import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ImportingLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['assessment', 'templateDiff', 'templateFiles', 'templateProblem', 'templateWords']}>
      {children}
    </Words>
  );
}
