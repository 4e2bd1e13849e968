import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function TemplatesLayout({ children }: { children: ReactNode }) {
  return <Words of={['feedback', 'field', 'sources', 'templates']}>{children}</Words>;
}
