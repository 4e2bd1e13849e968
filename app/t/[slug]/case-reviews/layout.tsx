import type { ReactNode } from 'react';
import { Words } from '@/components/shell/words';

export default function CaseReviewsLayout({ children }: { children: ReactNode }) {
  return <Words of={['caseReviews', 'checklist', 'measuring', 'personalData']}>{children}</Words>;
}
