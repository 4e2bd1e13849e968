import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RiskAssessment, RiskDetails } from '@/lib/domain/risk/risk';
import { bandOf, type RiskWeight, topOf } from '@/lib/domain/risk/risk-level';
import { Fact, Facts } from '../ui/facts';

type RiskFactsProps = {
  risk: RiskDetails;
  /** The page of the audit that it was raised from; null for those who may not read it. */
  auditHref: string | null;
};

/** How grave a risk is, in the words of the scale that it was weighed on, and what it is about. */
export function RiskFacts({ risk: { current, unit, audit }, auditHref }: RiskFactsProps) {
  const t = useTranslations('risks.one');
  return (
    <Facts>
      {current === null ? (
        <Fact term={t('level')}>{t('unweighed')}</Fact>
      ) : (
        <>
          <Fact term={t('level')}>
            <Level weight={current} of={current} />
          </Fact>
          <Steps assessment={current} />
          <Fact term={t('after')}>
            {current.after === null ? t('afterUnsaid') : <Level weight={current.after} of={current} />}
          </Fact>
        </>
      )}
      {unit && <Fact term={t('unit')}>{unit.name}</Fact>}
      {audit && (
        <Fact term={t('audit')}>
          {auditHref === null ? (
            t('raisedFrom', { caseNumber: audit.name })
          ) : (
            <Link href={auditHref}>{t('raisedFrom', { caseNumber: audit.name })}</Link>
          )}
        </Fact>
      )}
    </Facts>
  );
}

function Level({ weight, of: { scale } }: { weight: RiskWeight; of: RiskAssessment }) {
  const t = useTranslations('risks.one');
  const { level, likelihood, consequence } = weight;
  return (
    <>
      <strong>{t('levelOf', { level, top: topOf(scale), band: bandOf(level, scale) })}</strong>
      {' · '}
      {likelihood !== null && consequence !== null
        ? t('distribution', { likelihood, consequence })
        : t('notStated')}
    </>
  );
}

function Steps({ assessment: { likelihood, consequence, scale } }: { assessment: RiskAssessment }) {
  const t = useTranslations('risks.one');
  if (likelihood === null || consequence === null) return null;
  return (
    <>
      <Fact term={t('likelihood')}>
        {t('step', { step: likelihood, name: scale.likelihood[likelihood - 1] ?? '' })}
      </Fact>
      <Fact term={t('consequence')}>
        {t('step', { step: consequence, name: scale.consequence[consequence - 1] ?? '' })}
      </Fact>
    </>
  );
}
