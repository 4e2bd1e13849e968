import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function DocumentsLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'boardDecision',
        'field',
        'freshLogin',
        'measuring',
        'origin',
        'qualityDocument',
        'qualityDocumentTables',
        'time',
      ]}
    >
      {children}
    </Words>
  );
}
