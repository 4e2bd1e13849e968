import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function ResetLayout({ children }: { children: ReactNode }) {
  return <Words of={['field', 'invitation']}>{children}</Words>;
}
