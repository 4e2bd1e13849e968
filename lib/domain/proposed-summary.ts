import { type FulfilledShare, shownShare } from './fulfilled-share';
import type { JudgedAction } from './judgement';
import type { PlainDate } from './plain-date';
import type { AuditFinding } from './results/audit-findings';

/** What an audit shows, a fact a sentence; the words are in `lib/text`. Names are in the language of the form. */
export type SummaryFact =
  /** How many of the requirements that were assessed are wholly fulfilled; `share` is from 0 to 1. */
  | {
      readonly code: 'share';
      readonly fulfilled: number;
      readonly assessed: number;
      readonly share: number;
    }
  /** The outermost sections where every requirement is fulfilled, in the form's order, while others are not. */
  | { readonly code: 'wholeSections'; readonly sections: readonly string[] }
  /** What is partial or unfulfilled, in the form's order. */
  | { readonly code: 'deficiencies'; readonly items: readonly string[] }
  | { readonly code: 'accepted'; readonly count: number }
  /** Wishes that are not fulfilled. */
  | { readonly code: 'remarks'; readonly items: readonly string[] }
  /** `done` of them are verified already. */
  | { readonly code: 'actions'; readonly count: number; readonly done: number }
  /** When the actions that are left are to be done, from the first to the last one that has a day. */
  | { readonly code: 'deadlines'; readonly first: PlainDate; readonly last: PlainDate }
  | { readonly code: 'withoutDeadline'; readonly count: number }
  /** Shares from 0 to 1. */
  | {
      readonly code: 'comparison';
      readonly day: PlainDate;
      readonly before: number;
      readonly now: number;
    };

/** What a summary is put together from. */
export interface SummaryGround {
  readonly findings: readonly AuditFinding[];
  readonly actions: readonly JudgedAction[];
  readonly share: FulfilledShare;
  /** The unit's last audit against the same template; null when there is none to compare with. */
  readonly previous: { readonly day: PlainDate; readonly share: FulfilledShare } | null;
}

/**
 * What can be said of an audit without weighing anything: what is fulfilled, what is lacking, what has been agreed and
 * how it was the last time. What is not known is not said, and what is unassessed is not counted.
 */
export function summaryFacts({ findings, actions, share, previous }: SummaryGround): SummaryFact[] {
  return [
    ...whatIsFulfilled(findings, share),
    ...whatIsLacking(findings),
    ...whatIsAgreed(actions),
    ...(previous
      ? [
          {
            code: 'comparison',
            day: previous.day,
            before: shownShare(previous.share),
            now: shownShare(share),
          } as const,
        ]
      : []),
  ];
}

const isAssessedHere = ({ assessment }: AuditFinding): boolean =>
  assessment !== 'notApplicable' && assessment !== 'unassessed';

const isLacking = ({ assessment }: AuditFinding): boolean =>
  assessment === 'partial' || assessment === 'unfulfilled';

function whatIsFulfilled(findings: readonly AuditFinding[], share: FulfilledShare): SummaryFact[] {
  const assessed = findings.filter((found) => found.requirement === 'mandatory' && isAssessedHere(found));
  if (assessed.length === 0) return [];
  const fulfilled = assessed.filter((found) => !isLacking(found)).length;
  const facts: SummaryFact[] = [
    { code: 'share', fulfilled, assessed: assessed.length, share: shownShare(share) },
  ];
  const lacking = new Set(assessed.filter(isLacking).map(({ section }) => section));
  const whole = new Map(
    assessed
      .filter(({ section }) => !lacking.has(section))
      .map(({ section, sectionName }) => [section, sectionName]),
  );
  if (lacking.size > 0 && whole.size > 0)
    facts.push({ code: 'wholeSections', sections: [...whole.values()] });
  return facts;
}

function whatIsLacking(findings: readonly AuditFinding[]): SummaryFact[] {
  const lacking = findings.filter(isLacking);
  const named = (requirement: AuditFinding['requirement']) =>
    lacking.filter((found) => found.requirement === requirement).map(({ name }) => name);
  const accepted = lacking.filter((found) => found.requirement === 'mandatory' && found.accepted).length;
  const [deficiencies, remarks] = [named('mandatory'), named('desirable')];
  const facts: SummaryFact[] = [];
  if (deficiencies.length > 0) facts.push({ code: 'deficiencies', items: deficiencies });
  if (accepted > 0) facts.push({ code: 'accepted', count: accepted });
  if (remarks.length > 0) facts.push({ code: 'remarks', items: remarks });
  return facts;
}

function whatIsAgreed(actions: readonly JudgedAction[]): SummaryFact[] {
  if (actions.length === 0) return [];
  const left = actions.filter(({ status }) => status !== 'verified');
  const days = left.flatMap(({ dueDate }) => dueDate ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const facts: SummaryFact[] = [
    { code: 'actions', count: actions.length, done: actions.length - left.length },
  ];
  if (first && last) facts.push({ code: 'deadlines', first, last });
  if (days.length < left.length) facts.push({ code: 'withoutDeadline', count: left.length - days.length });
  return facts;
}
