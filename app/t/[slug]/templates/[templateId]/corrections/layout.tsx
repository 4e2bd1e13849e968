import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function TemplateCorrectionsLayout({ children }: { children: ReactNode }) {
  return <Words of={['correction']}>{children}</Words>;
}
