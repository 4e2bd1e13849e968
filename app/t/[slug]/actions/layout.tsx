import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ActionsLayout({ children }: { children: ReactNode }) {
  return <Words of={['actionsBoard', 'decision', 'origin']}>{children}</Words>;
}
