import type { ItemStatus } from '@/lib/domain/retention/disposal';
import type { Hold } from '@/lib/domain/retention/hold';
import type { DisposalItem } from '@/lib/domain/retention/preview';
import type { RetentionRule } from '@/lib/domain/retention/retention-rule';
import { isPartOfAudit, type RetentionType } from '@/lib/domain/retention/retention-type';
import { formatDay, formatMonth } from '@/lib/time/format';
import type { Language } from './language';
import { translator } from './translator';

/** What a thing is, in words: an audit by its number and unit, messages by their year, the log by its last day. */
export function describeItem(
  { type, caseNumber, unitName, clock }: Pick<DisposalItem, 'type' | 'caseNumber' | 'unitName' | 'clock'>,
  language: Language,
): string {
  const t = translator(language, 'retention');
  if (type === 'log') return t('items.log', { day: clock });
  if (type === 'messages') return t('items.messages', { year: clock.slice(0, 4) });
  return t('items.audit', { caseNumber: caseNumber ?? '', unitName: unitName ?? '' });
}

/** How much a thing is, in words. */
export const describeAmount = (type: RetentionType, count: number, language: Language): string =>
  translator(language, 'retention')(`items.amounts.${type}`, { count });

/** Why things are not disposed of, in words: one line. */
export const describeHolds = (holds: readonly Hold[], language: Language): string =>
  holds.map((hold) => describeHold(hold, language)).join('; ');

function describeHold(hold: Hold, language: Language): string {
  const t = translator(language, 'retention');
  switch (hold.code) {
    case 'action-open':
      return t('holds.action-open', { number: String(hold.number) });
    case 'action-carried':
      return t('holds.action-carried', { number: String(hold.number), into: hold.into ?? 'none' });
    case 'earlier-kept':
    case 'under-audit':
      return t(`holds.${hold.code}`, { caseNumber: hold.caseNumber });
    case 'audits-held':
      return t('holds.audits-held', { messages: hold.messages });
    case 'review-unsigned':
      return t('holds.review-unsigned', { month: formatMonth(`${hold.month}-01`, language) });
    default:
      return t(`holds.${hold.code}`);
  }
}

/** What is decided about a type, in words; without a rule, that nothing is. */
export function describeRule(
  type: RetentionType,
  rule: Pick<RetentionRule, 'years'> | null,
  language: Language,
): string {
  const t = translator(language, 'retention');
  const isPart = isPartOfAudit(type);
  if (rule === null) return isPart ? t('rules.undecidedWithAudit') : t('rules.undecided');
  if (rule.years !== null) return t('rules.years', { years: rule.years });
  return isPart ? t('rules.keptWithAudit') : t('rules.kept');
}

/** What became of a thing that was proposed, in words. */
export function describeFate(
  {
    status,
    endedAt,
    holds,
  }: { readonly status: ItemStatus; readonly endedAt: Date | null; readonly holds: readonly Hold[] },
  language: Language,
): string {
  const t = translator(language, 'retention');
  if (status === 'disposed') return t('items.fates.disposed', { day: endedAt ? formatDay(endedAt) : '' });
  if (status === 'kept') return t('items.fates.kept', { why: describeHolds(holds, language) });
  return t('items.fates.waiting');
}
