import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function MeasurementsLayout({ children }: { children: ReactNode }) {
  return <Words of={['measurementImport', 'measuring']}>{children}</Words>;
}
