import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';

/** A proposal that waits, or is being done, as the reader meets it. */
export type InHand = {
  readonly standing: 'own' | 'other' | 'approved';
  /** Where it is read. */
  readonly href: string;
};

/** Says that a proposal waits, for whom, and leads there. */
export function InHandNotice({ standing, href }: InHand) {
  const t = useTranslations('retention.inHand');
  return (
    <Notice tone={standing === 'other' ? 'warning' : 'info'} title={<Link href={href}>{t(standing)}</Link>} />
  );
}
