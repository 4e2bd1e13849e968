import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cellOf, type RiskSummary } from '@/lib/domain/risk/risk';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { RiskMark } from './risk-mark';

type UnplacedRisksProps = { risks: readonly RiskSummary[]; scale: RiskScale; href: string };

/** The risks that have no place in the matrix, and why: only the level is known, another scale, or nobody has weighed them. */
export function UnplacedRisks({ risks, scale, href }: UnplacedRisksProps) {
  const t = useTranslations('risks.matrix');
  const unplaced = risks.filter((risk) => cellOf(risk, scale) === null);
  return (
    <section aria-label={t('undistributed')}>
      <h3 className="text-base">{t('undistributed')}</h3>
      <p className="text-sm text-ink-2">{t(unplaced.length > 0 ? 'undistributedText' : 'allPlaced')}</p>
      <ul className="mt-2">
        {unplaced.map(({ id, number, title, current }) => (
          <li key={id} className="border-t border-line">
            <Link
              href={`${href}/${id}`}
              className="grid grid-cols-item items-start gap-x-2 py-2 text-sm leading-ui text-ink no-underline hover:bg-accent-soft"
            >
              <RiskMark number={number} placed={false} />
              <span>
                {title}
                {current?.likelihood != null && (
                  <span className="block text-xs text-ink-2">{t('otherScale')}</span>
                )}
                {current === null && <span className="block text-xs text-ink-2">{t('unweighed')}</span>}
              </span>
              <strong className="text-base tabular-nums">{current?.level}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
