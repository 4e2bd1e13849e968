import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function UnitsLayout({ children }: { children: ReactNode }) {
  return <Words of={['field', 'time', 'units', 'unitsImport']}>{children}</Words>;
}
