import type { Finding } from '../assessment';
import { type CaseChange, type CaseGroupField, casePlaceOf } from './case-change';

/** A numbered, nameless case as it has been filled in so far. */
export interface ReviewedCase {
  /** From 1. */
  readonly number: number;
  /** By item key; what nobody has touched is not there. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** The group that it belongs to, by what cases are told apart by. */
  readonly groups: Readonly<Partial<Record<CaseGroupField, string>>>;
  /** Why its case file cannot be reviewed; null while it can. Such a case never counts. */
  readonly unreviewable: string | null;
}

const noFinding: Finding = { answer: null, assessment: null, comment: null };

/** The cases of a review, from the first to the last, with what stands in their fields. Their order does not matter. */
export function casesOf(fields: readonly CaseChange[], caseCount: number): readonly ReviewedCase[] {
  const cases = Array.from({ length: caseCount }, (_, at) => ({
    number: at + 1,
    findings: new Map<string, Finding>(),
    groups: {} as Partial<Record<CaseGroupField, string>>,
    unreviewable: null as string | null,
  }));
  for (const change of fields) {
    const place = casePlaceOf(change.target);
    const one = place && cases[place.number - 1];
    if (!place || !one) continue;
    if (place.item !== null) {
      one.findings.set(place.item, withField(one.findings.get(place.item) ?? noFinding, change));
    } else if (change.field === 'unreviewable') one.unreviewable = change.value;
    else if (change.field !== 'answer' && change.field !== 'assessment' && change.field !== 'comment') {
      if (change.value === null) delete one.groups[change.field];
      else one.groups[change.field] = change.value;
    }
  }
  return cases;
}

function withField(finding: Finding, change: CaseChange): Finding {
  if (change.field === 'answer') return { ...finding, answer: change.value };
  if (change.field === 'assessment') return { ...finding, assessment: change.value };
  return change.field === 'comment' ? { ...finding, comment: change.value } : finding;
}

/** The cases of a review of a single unit are that unit's. */
export const inUnit = (
  cases: readonly ReviewedCase[],
  unit: { readonly name: string } | null,
): readonly ReviewedCase[] =>
  unit === null ? cases : cases.map((one) => ({ ...one, groups: { unit: unit.name, ...one.groups } }));
