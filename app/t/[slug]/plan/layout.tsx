import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function PlanLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['boardDecision', 'freshLogin', 'measuringTasks', 'plan', 'planDraft']}>{children}</Words>
  );
}
