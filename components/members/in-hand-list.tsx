import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { describeOrigin, type NamedOrigin } from '@/lib/text/describe-origin';
import { Notice } from '../ui/notice';
import { QuietList, QuietRow } from '../ui/quiet-list';

export type InHandView = {
  readonly audits: readonly { id: string; href: string; caseNumber: string; unitName: string }[];
  readonly actions: readonly { id: string; href: string; origin: NamedOrigin; number: number }[];
};

/** What somebody who leaves has begun, each with the way to where it is handed over. */
export function InHandList({ inHand: { audits, actions } }: { inHand: InHandView }) {
  const t = useTranslations('members.page');
  const origins = useTranslations('origin');
  return (
    <>
      <Notice tone="warning" title={t('inHandText')} className="mb-3" />
      <QuietList>
        {audits.map(({ id, href, caseNumber, unitName: unit }) => (
          <QuietRow key={id}>
            <Link href={href} prefetch={false} className="inline-block py-0.5">
              {t('audit', { caseNumber, unit })}
            </Link>
          </QuietRow>
        ))}
        {actions.map(({ id, href, origin, number }) => (
          <QuietRow key={id}>
            <Link href={href} prefetch={false} className="inline-block py-0.5">
              {t('action', { number: String(number), place: describeOrigin(origin, origins) })}
            </Link>
          </QuietRow>
        ))}
      </QuietList>
    </>
  );
}
