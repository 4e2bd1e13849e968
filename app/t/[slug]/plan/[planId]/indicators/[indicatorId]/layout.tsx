import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function IndicatorLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['deadline', 'decision', 'measuring', 'measuringTasks', 'personalData', 'raisedActions']}>
      {children}
    </Words>
  );
}
