import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function FreshLoginLayout({ children }: { children: ReactNode }) {
  return <Words of={['freshLogin']}>{children}</Words>;
}
