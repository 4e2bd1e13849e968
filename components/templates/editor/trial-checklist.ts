import type { QueueStatus } from '@/lib/device/queue-status';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import { plainDate } from '@/lib/domain/plain-date';
import type { OpenChecklist } from '../../audit/checklist/open-checklist';
import { type Figures, figuresOf, judgedByOf, liftNotYetFound } from '../../audit/checklist-figures';
import { ChecklistStore } from '../../audit/checklist-store';
import { ChecklistView } from '../../audit/checklist-view';
import { Deferred } from '../../audit/deferred';
import { Latest } from '../../audit/latest';
import type { OpenDraft } from './open-draft';

/** What the figures are while nobody tries the form: then nothing is counted. */
const noFigures: Pick<
  Figures,
  'all' | 'unanswered' | 'deficiencies' | 'commented' | 'differing' | 'waiting'
> = {
  all: { answered: 0, total: 0, deficiencies: 0 },
  unanswered: [],
  deficiencies: [],
  commented: [],
  differing: [],
  waiting: [],
};

const aDay = plainDate('2026-01-01');

/**
 * The checklist that shows a draft: the real one, over whatever the draft says by then. What is answered in it is kept
 * nowhere, and counted only while somebody tries it.
 */
export function trialChecklist({
  slug,
  bundle,
  preview,
  shown,
  view,
  store: draft,
}: OpenDraft): OpenChecklist {
  const audit: AuditBundle['audit'] = {
    id: '',
    caseNumber: '',
    status: 'fieldwork',
    unitName: '',
    versionId: '',
    templateName: '',
    templateNumber: 0,
    visitDate: null,
    part: 'findings',
    mayAnswer: true,
    decisionDate: null,
    decided: null,
    leftOut: [],
  };
  const shownBundle: AuditBundle = {
    me: bundle.me,
    audit,
    // The form follows the draft: whoever asks gets it as it is now.
    get template() {
      return preview.get().template;
    },
    answers: [],
    previous: null,
    selfAssessment: null,
    judgedBy: { decisions: [], actions: [], day: aDay },
    today: aDay,
  };
  const store = new ChecklistStore(shownBundle, shown.targets);
  const counted = () => figuresOf(store, judgedByOf(shownBundle));
  const uncounted: Figures = { ...noFigures, sections: new Map(), judgement: counted().judgement };
  const figures = new Deferred<Figures>(uncounted, () => (view.get().isTrying ? counted() : uncounted), 100);
  store.subscribeToAll(figures.outdate);
  draft.subscribeToStructure(figures.outdate);
  view.subscribe('isTrying', figures.outdate);
  return {
    slug,
    bundle: shownBundle,
    fresh: true,
    items: [],
    get documents() {
      return new Map(preview.get().template.documents.map((document) => [document.key, document]));
    },
    previous: new Map(),
    selfAssessment: new Map(),
    store,
    view: new ChecklistView(shown.targets, counted),
    figures,
    lift: new Deferred(liftNotYetFound, () => liftNotYetFound, 0),
    status: new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null }),
    queue: { flush: async () => {}, drop: async () => {} },
    isMoved: new Latest(false),
    movedFrom: null,
    evidence: null,
    isTrial: true,
    isCase: false,
    close: () => figures.close(),
  };
}
