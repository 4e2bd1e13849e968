import type { DocumentKind } from './quality-document/quality-document';

/** A sealed report among the reports of its audit. */
export type ReportStanding =
  /** Nothing has come after it. */
  | 'stands'
  /** It stands as the decision, and a closing report says how its actions ended. */
  | 'followedByClosing'
  /** The audit has been taken up again, and has not been decided anew yet. */
  | 'reopened'
  /** A later report has taken its place. */
  | 'replaced';

type Kind = 'decision' | 'closing' | DocumentKind;

/** How a report stands, by what came after it: the kinds of later reports, and whether its audit was reopened since. */
export function reportStanding(
  kind: Kind,
  after: { readonly laterKinds: readonly Kind[]; readonly reopened: boolean },
): ReportStanding {
  // A document has only later versions of itself after it.
  const replacing = kind === 'closing' ? 'decision' : kind;
  if (after.laterKinds.includes(replacing)) return 'replaced';
  if (after.reopened) return 'reopened';
  return kind === 'decision' && after.laterKinds.includes('closing') ? 'followedByClosing' : 'stands';
}
