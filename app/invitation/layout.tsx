import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function InvitationLayout({ children }: { children: ReactNode }) {
  return <Words of={['invitation', 'login']}>{children}</Words>;
}
