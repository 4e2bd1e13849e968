import type { BriefOrigin } from '@/lib/domain/action-origin';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { translator } from './translator';

/** As much of an origin as its name takes. */
export type NamedOrigin = BriefOrigin | { readonly kind: 'audit'; readonly caseNumber: string };

/** The words for what actions were raised from: `useTranslations('origin')` in a component, `translator(language, 'origin')` elsewhere. */
export type OriginWords = ReturnType<typeof translator<'origin'>>;

/** The same where it may not be told what it is about: in mails. */
export const describeOriginDiscreetly = (origin: NamedOrigin, t: OriginWords): string =>
  origin.kind === 'selfCheck' ? t('discreet.selfCheck') : describeOrigin(origin, t);

/** What an action was raised from, as one speaks of it: *Uppföljning 2026-0143*, *Risk 4*, *Egenkontroll …*, *Indikator B.2.4*. */
export function describeOrigin(origin: NamedOrigin, t: OriginWords): string {
  switch (origin.kind) {
    case 'audit':
      return t('audit', { caseNumber: origin.caseNumber });
    case 'risk':
      return t('risk', { number: String(origin.number) });
    case 'selfCheck':
      return t('selfCheck', { title: origin.title });
    case 'figure':
      return t('figure', { label: shownLabel(origin.label) });
  }
}
