import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Words
      of={[
        'freshLogin',
        'organisation',
        'origin',
        'personalData',
        'phrases',
        'retention',
        'role',
        'seal',
        'settings',
        'signOn',
      ]}
    >
      {children}
    </Words>
  );
}
