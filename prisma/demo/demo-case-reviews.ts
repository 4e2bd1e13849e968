import { beginCaseReview } from '@/lib/commands/begin-case-review';
import { finishCaseReview } from '@/lib/commands/finish-case-review';
import { saveCaseAnswers } from '@/lib/commands/save-case-answers';
import { setCaseRules } from '@/lib/commands/set-case-rules';
import { newId } from '@/lib/data/columns';
import { listIndicatorKeys } from '@/lib/data/planned-indicators';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import { type CaseChange, caseTarget } from '@/lib/domain/case-review/case-change';
import type { MeasureRule } from '@/lib/domain/case-review/measure-rule';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import { done } from './done';

/** What a case file said of one child: met, not met for a reason, not met without one, or a file that could not be read. */
type Found = 'met' | 'reason' | 'nothing' | 'unreviewable';

interface DemoReview {
  /** The indicator's key in the plan, and the section of the template that is about it. */
  readonly indicator: string;
  readonly section: 'uppfoljning' | 'omprovning';
  readonly sample: string;
  readonly cases: readonly Found[];
  /** How many cases there are; those that nothing is said of are still to be reviewed. */
  readonly caseCount: number;
  readonly isDone: boolean;
}

const times = (count: number, found: Found): readonly Found[] => Array.from({ length: count }, () => found);

/** Made up, and nobody's: one review that is done, and one under way. */
const demoReviews: readonly DemoReview[] = [
  {
    indicator: 'barnet-till-tals-i-uppfoljning',
    section: 'uppfoljning',
    sample: 'Var femte av de insatser som följdes upp, i den ordning de följdes upp.',
    cases: [...times(8, 'met'), ...times(5, 'reason'), ...times(6, 'nothing'), 'unreviewable'],
    caseCount: 20,
    isDone: true,
  },
  {
    indicator: 'barnet-till-tals-i-omprovning',
    section: 'omprovning',
    sample: 'De tolv senaste övervägandena och omprövningarna.',
    cases: [...times(3, 'met'), 'nothing', 'reason'],
    caseCount: 12,
    isDone: false,
  },
];

const itemsOf = {
  uppfoljning: { gate: 'galler-uppfoljning', met: 'traffat-vid-uppfoljning', reason: 'skal-vid-uppfoljning' },
  omprovning: { gate: 'galler-omprovning', met: 'traffat-infor-omprovning', reason: 'skal-infor-omprovning' },
} as const;

/** The numerator of both indicators: neither a meeting with the child nor the reasons why not are documented. */
function ruleOf(section: DemoReview['section']): MeasureRule {
  const { gate, met, reason } = itemsOf[section];
  const controls = [met, reason].map((item) => ({ item, answers: ['no'] }));
  return { measure: 0, kind: 'share', counts: 'all', controls, among: { item: gate, answers: ['yes'] } };
}

/** Reviews of case files for the plan of the year of installation. */
export async function addCaseReviews(auditor: Person, versionId: string, today: PlainDate): Promise<void> {
  const { year } = partsOf(today);
  const lineages = await withTenant(auditor, 'plan.read', (tx) => listIndicatorKeys(tx, year));
  for (const review of demoReviews) {
    const { indicator, section, sample, cases, caseCount, isDone } = review;
    const days = { from: plainDate(`${year}-01-01`), to: today };
    const setup = { ...days, sample, caseCount, splits: [], reviewerIds: [auditor.userId] };
    const lineageId = lineages.get(indicator);
    if (!lineageId) throw new Error(`${indicator} is not among the indicators`);
    const begun = { lineageId, year, versionId, unitId: null, setup };
    const { reviewId } = done(await beginCaseReview(auditor, begun));
    done(await setCaseRules(auditor, { reviewId, revision: 1, rules: [ruleOf(section)] }));
    await fill(
      auditor,
      reviewId,
      cases.flatMap((found, at) => changesOf(at + 1, found, section)),
    );
    if (isDone)
      done(await finishCaseReview(auditor, { reviewId, revision: 2, comment: `Aktgranskning. ${sample}` }));
  }
}

function changesOf(number: number, found: Found, section: DemoReview['section']): readonly CaseChange[] {
  if (found === 'unreviewable') {
    const value = 'Akten är flyttad till en annan kommun.';
    return [{ target: caseTarget(number), field: 'unreviewable', value }];
  }
  const { gate, met, reason } = itemsOf[section];
  const other = itemsOf[section === 'uppfoljning' ? 'omprovning' : 'uppfoljning'].gate;
  const answer = (item: string, yes: boolean): CaseChange => ({
    target: caseTarget(number, item),
    field: 'answer',
    value: yes ? 'yes' : 'no',
  });
  const known = [answer(gate, true), answer(other, false), answer(met, found === 'met')];
  if (found !== 'met') return [...known, answer(reason, found === 'reason')];
  return [...known, { target: caseTarget(number, reason), field: 'assessment', value: 'notApplicable' }];
}

async function fill(auditor: Person, reviewId: string, changes: readonly CaseChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += maxChangesInRequest) {
    const some = changes.slice(at, at + maxChangesInRequest);
    const sent = some.map((change) => ({ ...change, mutationId: newId(), base: 0 }));
    const request = { device: newId(), userId: auditor.userId, changes: sent };
    const results = done(await saveCaseAnswers(auditor, reviewId, request));
    const refused = results.find(({ outcome }) => outcome !== 'saved');
    if (refused) throw new Error(`A case was not filled in: ${JSON.stringify(refused)}`);
  }
}
