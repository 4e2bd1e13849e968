import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AuditRule } from '@/lib/domain/audit-year/audit-rule';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { PaperSection } from '../../ui/paper';

type YearRuleProps = {
  rule: AuditRule;
  /** Whether the visits of the auditors are shown. */
  showsLoads: boolean;
  /** Where it is changed, for those who may. */
  settingsHref: string | null;
};

/** The tenant's rule in words. */
export function YearRule({ rule, showsLoads, settingsHref }: YearRuleProps) {
  const t = useTranslations('auditYear');
  const interval = (years: number) => t('interval', { years });
  const { intervalYears, weakFrom, weakIntervalYears, riskFrom, riskIntervalYears, visitsAMonth } = rule;
  return (
    <PaperSection title={t('rule.title')}>
      <ul className="grid max-w-measure list-disc gap-1 pl-5 text-sm text-ink-2">
        <li>{t('rule.regular', { interval: interval(intervalYears) })}</li>
        {weakFrom !== null && weakIntervalYears < intervalYears && (
          <li>
            {t('rule.weak', {
              interval: interval(weakIntervalYears),
              alternative: judgementCodes.indexOf(weakFrom) + 1,
            })}
          </li>
        )}
        {riskFrom !== null && riskIntervalYears < intervalYears && (
          <li>{t('rule.risk', { interval: interval(riskIntervalYears), level: riskFrom })}</li>
        )}
        <li>{t('rule.merged')}</li>
        {showsLoads && <li>{t('rule.visits', { count: visitsAMonth })}</li>}
      </ul>
      {settingsHref !== null && (
        <p className="mt-3 text-sm print:hidden">
          <Link href={settingsHref}>{t('rule.change')}</Link>
        </p>
      )}
    </PaperSection>
  );
}
