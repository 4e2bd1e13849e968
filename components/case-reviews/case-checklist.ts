import type { Decision, Place, Settlement } from '@/lib/device/pending-changes';
import type { Change } from '@/lib/domain/answer';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import { type CaseChange, casePlaceOf, caseTarget } from '@/lib/domain/case-review/case-change';
import type { FieldChange } from '@/lib/domain/field-change';
import { plainDate } from '@/lib/domain/plain-date';
import type { Target } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import type { OpenChecklist } from '../audit/checklist/open-checklist';
import { figuresOf, judgedByOf, liftNotYetFound } from '../audit/checklist-figures';
import { ChecklistStore } from '../audit/checklist-store';
import { ChecklistView } from '../audit/checklist-view';
import { Deferred } from '../audit/deferred';
import type { FieldState } from '../audit/field-store';
import { Latest } from '../audit/latest';
import type { OpenCaseReview } from './open-case-review';

/** What a checklist is shown by that is no audit's. */
const aDay = plainDate('2026-01-01');

/** One case of a review, as the checklist's own rows read and change it. */
class CaseStore extends ChecklistStore {
  constructor(
    { store }: OpenCaseReview,
    number: number,
    bundle: AuditBundle,
    targets: ReadonlyMap<string, Target>,
  ) {
    super(bundle, targets);
    for (const state of store.states().values()) {
      const change = ofCase(state.change, number);
      if (change) this.put({ ...state, ...inCase(state, change) });
    }
    this.connect(
      {
        edit: (change, _base, pace) => store.change(ofReview(change, number), pace),
        decide: async (place, decision) =>
          store.decide(placeInReview(place, number), ofDecision(decision, number)),
      },
      [],
    );
  }
}

type ItemChange = Extract<CaseChange, { field: 'answer' | 'assessment' | 'comment' }>;

/** A change to one of a case's items, as the checklist names it; null for all others. */
function ofCase(change: CaseChange, number: number): Change | null {
  const place = casePlaceOf(change.target);
  if (place?.number !== number || place.item === null) return null;
  return { ...(change as ItemChange), target: place.item };
}

const ofReview = (change: Change, number: number): CaseChange =>
  ({ ...change, target: caseTarget(number, change.target) }) as CaseChange;

const placeInReview = ({ target, field }: Place, number: number): Place => ({
  target: caseTarget(number, target),
  field,
});

const ofDecision = (decision: Decision<Change>, number: number): Decision<CaseChange> =>
  decision.kind === 'mine' ? { kind: 'mine', change: ofReview(decision.change, number) } : decision;

const renamed = <From extends FieldChange>(from: From, target: string): Change =>
  ({ ...from, target }) as unknown as Change;

function inCase(state: FieldState<CaseChange>, change: Change): FieldState<Change> {
  const { target } = change;
  const { problem, agreed } = state;
  return {
    ...state,
    change,
    agreed: agreed && renamed(agreed, target),
    problem: (problem?.kind === 'conflict'
      ? { ...problem, current: { ...problem.current, target } }
      : problem) as FieldState<Change>['problem'],
  };
}

function settledInCase(settlement: Settlement<CaseChange>, number: number): readonly Settlement<Change>[] {
  const change = ofCase(settlement.change, number);
  if (!change) return [];
  if (settlement.kind === 'saved') return [{ ...settlement, change }];
  const { problem } = settlement;
  const own =
    problem.kind === 'conflict'
      ? { ...problem, current: { ...problem.current, target: change.target } }
      : problem;
  return [{ kind: 'problem', change, problem: own } as Settlement<Change>];
}

/** The checklist over one case: its answers are kept and sent with those of the whole review. */
export function caseChecklist(
  review: OpenCaseReview,
  {
    slug,
    number,
    template,
    targets,
    me,
    mayAnswer,
  }: {
    readonly slug: string;
    readonly number: number;
    readonly template: Template;
    readonly targets: ReadonlyMap<string, Target>;
    readonly me: AuditBundle['me'];
    readonly mayAnswer: boolean;
  },
): OpenChecklist {
  const bundle = bundleOf({ template, me, mayAnswer });
  const store = new CaseStore(review, number, bundle, targets);
  const counted = () => figuresOf(store, judgedByOf(bundle));
  const figures = new Deferred(counted(), counted, 150);
  const stops = [
    store.subscribeToAll(figures.outdate),
    review.onSettled((settlements) =>
      store.settle(settlements.flatMap((settlement) => settledInCase(settlement, number))),
    ),
  ];
  return {
    slug,
    bundle,
    fresh: true,
    items: [...targets.values()].filter((target) => target.type === 'item'),
    documents: new Map(template.documents.map((document) => [document.key, document])),
    previous: new Map(),
    selfAssessment: new Map(),
    store,
    view: new ChecklistView(targets, counted),
    figures,
    lift: new Deferred(liftNotYetFound, () => liftNotYetFound, 0),
    status: review.status,
    queue: { flush: () => review.queue.flush(), drop: async () => {} },
    isMoved: new Latest(false),
    movedFrom: null,
    evidence: null,
    isTrial: false,
    isCase: true,
    close() {
      for (const stop of stops) stop();
      figures.close();
    },
  };
}

function bundleOf({
  template,
  me,
  mayAnswer,
}: {
  readonly template: Template;
  readonly me: AuditBundle['me'];
  readonly mayAnswer: boolean;
}): AuditBundle {
  return {
    me,
    audit: {
      id: '',
      caseNumber: '',
      status: 'fieldwork',
      unitName: '',
      versionId: '',
      templateName: template.name,
      templateNumber: 0,
      visitDate: null,
      part: 'findings',
      mayAnswer,
      decisionDate: null,
      decided: null,
      leftOut: [],
    },
    template,
    answers: [],
    previous: null,
    selfAssessment: null,
    judgedBy: { decisions: [], actions: [], day: aDay },
    today: aDay,
  };
}
