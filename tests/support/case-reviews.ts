import { adoptTemplate } from '@/lib/commands/adopt-template';
import { beginCaseReview, type NewCaseReviewInput } from '@/lib/commands/begin-case-review';
import { saveCaseAnswers } from '@/lib/commands/save-case-answers';
import { setCaseRules } from '@/lib/commands/set-case-rules';
import { requireCaseReview } from '@/lib/data/case-reviews';
import { newId } from '@/lib/data/columns';
import { requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { listTemplates } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import type { CaseChange } from '@/lib/domain/case-review/case-change';
import type { MeasureRule } from '@/lib/domain/case-review/measure-rule';
import { addDays, type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { rightly, type TestTenant } from './two-tenants';

/** The version of the shipped template for case files that a tenant has; it is taken from the library once. */
export async function caseTemplateOf({ as }: TestTenant): Promise<string> {
  await adoptTemplate(as.admin, { name: 'barnets-delaktighet' });
  const [template] = await withTenant(as.admin, 'template.read', (tx) => listTemplates(tx, 'caseReview'));
  return template?.current?.versionId ?? '';
}

export const lineageOf = ({ as, planId, indicatorId }: TestTenant): Promise<string> =>
  withTenant(
    as.reader,
    'plan.read',
    async (tx) => (await requirePlanIndicator(tx, planId, indicatorId)).lineageId,
  );

let days = 0;
/** Two days of the plan's year that nobody else measures. */
function newDays(): { readonly from: PlainDate; readonly to: PlainDate } {
  days += 2;
  const from = addDays(plainDate('2026-06-01'), days % 150);
  return { from, to: from };
}

/** The input that begins a review of three cases by the auditor and the administrator. */
export async function newReview(home: TestTenant, setup: Partial<NewCaseReviewInput['setup']> = {}) {
  return {
    lineageId: await lineageOf(home),
    year: 2026,
    versionId: await caseTemplateOf(home),
    unitId: null,
    setup: {
      ...newDays(),
      sample: `Vart tredje ärende i ${home.slug}.`,
      caseCount: 3,
      splits: [{ by: 'sex' as const, groups: ['Flickor', 'Pojkar'] }],
      reviewerIds: [home.as.auditor.userId, home.as.admin.userId],
      ...setup,
    },
  };
}

/** Counts the cases in which the child was met. */
export const metRule: MeasureRule = {
  measure: 0,
  kind: 'count',
  counts: 'all',
  controls: [{ item: 'traffat-vid-uppfoljning', answers: ['yes'] }],
  among: null,
};

/** A review with its rule; gives its id. */
export async function beginReview(
  home: TestTenant,
  setup: Partial<NewCaseReviewInput['setup']> = {},
): Promise<string> {
  const { reviewId } = rightly(await beginCaseReview(home.as.auditor, await newReview(home, setup)));
  rightly(await setCaseRules(home.as.auditor, { reviewId, revision: 1, rules: [metRule] }));
  return reviewId;
}

export const readReview = ({ as }: TestTenant, reviewId: string) =>
  withTenant(as.admin, 'caseReview.read', (tx) => requireCaseReview(tx, reviewId));

/** What a person writes in the cases, each on the revision given, and what became of it. */
export async function write(person: Person, reviewId: string, changes: readonly CaseChange[], base = 0) {
  const sent = changes.map((change) => ({ ...change, base, mutationId: newId() }));
  return saveCaseAnswers(person, reviewId, { device: newId(), userId: person.userId, changes: sent });
}

/** All that must be said of a case in which the child was met or not. */
export const wholeCase = (number: number, met: boolean): readonly CaseChange[] => [
  { target: `${number}`, field: 'sex', value: number % 2 === 0 ? 'Flickor' : 'Pojkar' },
  { target: `${number}.galler-uppfoljning`, field: 'answer', value: 'yes' },
  { target: `${number}.galler-omprovning`, field: 'answer', value: 'no' },
  { target: `${number}.traffat-vid-uppfoljning`, field: 'answer', value: met ? 'yes' : 'no' },
  met
    ? { target: `${number}.skal-vid-uppfoljning`, field: 'assessment', value: 'notApplicable' }
    : { target: `${number}.skal-vid-uppfoljning`, field: 'answer', value: 'no' },
];
