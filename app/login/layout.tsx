import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function LoginLayout({ children }: { children: ReactNode }) {
  return <Words of={['login']}>{children}</Words>;
}
