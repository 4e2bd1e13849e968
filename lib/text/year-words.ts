import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import type { translator } from './translator';

/** The words of the year of audits: `useTranslations('auditYear')` in a component, `translator(language, 'auditYear')` elsewhere. */
export type YearWords = ReturnType<typeof translator<'auditYear'>>;

/** Why a unit is followed up as often as it is: *Varje år efter svag bedömning*. */
export function reasonWords(reason: UnitInYear['reason'], t: YearWords): string {
  switch (reason.kind) {
    case 'never':
    case 'early':
      return t(`reason.${reason.kind}`);
    case 'risk':
      return t('reason.risk', { level: reason.level });
    default:
      return t(`reason.${reason.kind}`, { interval: t('interval', { years: reason.years }) });
  }
}
