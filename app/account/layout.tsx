import type { ReactNode } from 'react';
import { SlimHeader } from '@/components/shell/slim-header';
import { Words } from '@/components/shell/words';

/** The frame around one's own account, which belongs to no organisation. It guards nothing: each page asks who is there. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Words of={['account', 'freshLogin']}>
      <SlimHeader />
      {children}
    </Words>
  );
}
