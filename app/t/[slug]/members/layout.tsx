import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function MembersLayout({ children }: { children: ReactNode }) {
  return <Words of={['field', 'members', 'role', 'time']}>{children}</Words>;
}
