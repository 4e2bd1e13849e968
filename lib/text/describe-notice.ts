import type { OutsideOrigin } from '@/lib/domain/action-origin';
import type {
  AuditNoticeKind,
  IndicatorNoticeKind,
  OrganisationNoticeKind,
} from '@/lib/domain/notice/notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { translator } from './translator';

/** The words for notices: `useTranslations('notices')` in a component, `translator(language, 'notices')` elsewhere. */
export type NoticeWords = ReturnType<typeof translator<'notices'>>;

/** `audit` is null for what is about an action outside audits, an indicator, or the organisation itself. */
export type DescribedNotice = { readonly day: PlainDate | null } & (
  | { readonly kind: AuditNoticeKind; readonly audit: { readonly actionNumber: number | null } }
  | {
      readonly kind: AuditNoticeKind;
      readonly audit: null;
      readonly action: { readonly number: number; readonly origin: OutsideOrigin };
    }
  | { readonly kind: OrganisationNoticeKind; readonly audit: null }
  | {
      readonly kind: IndicatorNoticeKind;
      readonly audit: null;
      readonly indicator: { readonly label: string; readonly title: string };
    }
);

type When = { readonly day: string; readonly hasDay: string };

const ofOrganisation: Readonly<Record<OrganisationNoticeKind, (t: NoticeWords, when: When) => string>> = {
  sealEndsSoon: (t, when) => t('ofOrganisation.sealEndsSoon', when),
  sealEnded: (t, when) => t('ofOrganisation.sealEnded', when),
  accessibilityTold: (t) => t('ofOrganisation.accessibilityTold'),
};

/**
 * What has happened, in one sentence or two. `place` names the case, or what an action outside audits was raised from, and says as much of it as the reader may see; it is
 * empty where there is none.
 */
export function describeNotice(notice: DescribedNotice, place: string, t: NoticeWords): string {
  const when = { day: notice.day ?? '', hasDay: String(notice.day !== null) };
  if ('indicator' in notice) {
    const { label, title } = notice.indicator;
    return t(`ofIndicator.${notice.kind}`, { indicator: `${shownLabel(label)} ${title}`, ...when });
  }
  if ('action' in notice) {
    return sentenceOf(notice.kind, { place, number: String(notice.action.number), ...when }, t);
  }
  if (notice.audit === null) return ofOrganisation[notice.kind](t, when);
  const { kind, audit }: { kind: AuditNoticeKind; audit: { actionNumber: number | null } } = notice;
  return sentenceOf(kind, { place, number: String(audit.actionNumber ?? ''), ...when }, t);
}

const sentenceOf = (
  kind: AuditNoticeKind,
  values: When & { readonly place: string; readonly number: string },
  t: NoticeWords,
): string => t(`kinds.${kind}`, values);
