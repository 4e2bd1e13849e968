import { v4 as uuidv4 } from 'uuid';
import { ChangeQueue } from '@/lib/device/change-queue';
import { thisDevice } from '@/lib/device/device';
import { type DeviceDatabase, deviceName, openDeviceDatabase } from '@/lib/device/device-database';
import { askForBundle, type LoadedBundle, loadBundle } from '@/lib/device/load-bundle';
import type { QueueStatus } from '@/lib/device/queue-status';
import { changeSender } from '@/lib/device/send-changes';
import type { Change } from '@/lib/domain/answer';
import type { AnswerPart } from '@/lib/domain/answer-part';
import type { AuditBundle, ComparedField } from '@/lib/domain/audit-bundle';
import { type ItemTarget, targetsOf } from '@/lib/domain/template/targets-of';
import type { CitedDocument } from '@/lib/domain/template/template-schema';
import { EvidenceDesk } from '../../evidence/evidence-desk';
import {
  type Figures,
  figuresOf,
  judgedByOf,
  type LiftOfJudgement,
  liftNotYetFound,
  liftOf,
} from '../checklist-figures';
import { ChecklistStore } from '../checklist-store';
import { ChecklistView } from '../checklist-view';
import { Deferred } from '../deferred';
import { fieldKey } from '../field-store';
import { Latest } from '../latest';

/** What another audit or the unit itself said, by `fieldKey`. */
export type Compared = ReadonlyMap<string, ComparedField>;

/** Everything that one page with one checklist works with. It lives as long as the page does. */
export interface OpenChecklist {
  readonly slug: string;
  readonly bundle: AuditBundle;
  /** False when the bundle comes from the device since the server did not answer. */
  readonly fresh: boolean;
  /** Those that are asked: none of a section that is left out. */
  readonly items: readonly ItemTarget[];
  readonly documents: ReadonlyMap<string, CitedDocument>;
  readonly previous: Compared;
  readonly selfAssessment: Compared;
  readonly store: ChecklistStore;
  readonly view: ChecklistView;
  readonly figures: Deferred<Figures>;
  readonly lift: Deferred<LiftOfJudgement>;
  readonly status: Latest<QueueStatus>;
  readonly queue: Pick<ChangeQueue<Change>, 'flush' | 'drop'>;
  /** True once the server has said that the audit follows another version of its template than this one. */
  readonly isMoved: Latest<boolean>;
  /** The version that this page showed before the audit was moved to this one; null when it was not. */
  readonly movedFrom: number | null;
  /** The audit's files; null where nothing is kept. */
  readonly evidence: EvidenceDesk | null;
  /** Nothing is kept: somebody tries out a form that is being written. */
  readonly isTrial: boolean;
  /** It is one of several case files: answers are counted, and nothing is flagged or judged. */
  readonly isCase: boolean;
  close(): void;
}

export type Problem = Exclude<LoadedBundle['kind'], 'loaded'> | 'no-storage';

export type Opening =
  | { readonly ok: true; readonly value: OpenChecklist }
  | { readonly ok: false; readonly error: Problem };

/** Figures follow a tick after a pause in which nothing happens, so that they never stand in its way. */
const pauseBeforeFigures = 150;
const pauseBeforeLift = 800;

/**
 * Loads an audit's checklist, takes in what waits on the device, and begins to send it. `before` is the number of the
 * template version that the page has shown so far, if any. `part` says whose answers: the auditors', or the unit's own.
 */
export async function openChecklist(
  slug: string,
  auditId: string,
  part: AnswerPart,
  before: number | null = null,
): Promise<Opening> {
  const { subjectId, loadFrom } = placesOf(slug, auditId, part);
  const asked = askForBundle(loadFrom);
  let database: DeviceDatabase;
  try {
    database = await openDeviceDatabase();
  } catch {
    return { ok: false, error: 'no-storage' };
  }
  const loaded = await loadBundle(database, slug, subjectId, await asked);
  if (loaded.kind !== 'loaded') {
    database.close();
    return { ok: false, error: loaded.kind };
  }
  const opened = checklistOf(slug, loaded, database, await deviceName(database, uuidv4));
  const { templateNumber } = loaded.bundle.audit;
  const checklist = { ...opened, movedFrom: before === templateNumber ? null : before };
  checklist.store.connect(checklist.queue, await checklist.queue.open());
  checklist.figures.bringUpToDate();
  checklist.lift.outdate();
  return { ok: true, value: checklist };
}

/** Where a part is loaded from and saved to, and what it is called on the device: the two never meet there. */
function placesOf(slug: string, auditId: string, part: AnswerPart) {
  const api = `/api/t/${slug}/audits/${auditId}`;
  if (part === 'findings') {
    return { subjectId: auditId, loadFrom: `${api}/bundle`, saveTo: `${api}/answers` };
  }
  const own = `${api}/self-assessment`;
  return { subjectId: `self-assessment-${auditId}`, loadFrom: own, saveTo: own };
}

type Loaded = Extract<LoadedBundle, { kind: 'loaded' }>;

function checklistOf(slug: string, { bundle, from }: Loaded, database: DeviceDatabase, device: string) {
  const { audit, me, template } = bundle;
  const targets = targetsOf(template);
  const places = placesOf(slug, audit.id, audit.part);
  const store = new ChecklistStore(bundle, targets);
  const asked = new Map([...targets].filter(([, target]) => !store.isLeftOut(target)));
  const judgedBy = judgedByOf(bundle);
  const selfAssessment = byField(bundle.selfAssessment?.fields ?? []);
  const figures = new Deferred(
    figuresOf(store, judgedBy, selfAssessment),
    () => figuresOf(store, judgedBy, selfAssessment),
    pauseBeforeFigures,
  );
  const lift = new Deferred(liftNotYetFound, () => liftOf(store, judgedBy), pauseBeforeLift);
  const status = new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null });
  const isMoved = new Latest(false);
  const queue = new ChangeQueue<Change>({
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: places.subjectId },
    database,
    deviceName: device,
    send: changeSender(places.saveTo, (answer) => {
      if ('versionId' in answer && answer.versionId !== audit.versionId) isMoved.set(true);
    }),
    device: thisDevice,
    onSettled: (settlements) => store.settle(settlements),
    onStatus: status.set,
  });
  const stop = store.subscribeToAll(() => {
    figures.outdate();
    lift.outdate();
  });
  return {
    slug,
    bundle,
    fresh: from === 'server',
    items: [...asked.values()].filter((target) => target.type === 'item'),
    documents: new Map(template.documents.map((document) => [document.key, document])),
    previous: byField(bundle.previous?.fields ?? []),
    selfAssessment,
    store,
    view: new ChecklistView(asked, () => figuresOf(store, judgedBy, selfAssessment)),
    figures,
    lift,
    status,
    queue,
    isMoved,
    movedFrom: null,
    evidence: new EvidenceDesk(slug, audit.id),
    isTrial: false,
    isCase: false,
    close() {
      stop();
      figures.close();
      lift.close();
      queue.close();
    },
  } satisfies OpenChecklist;
}

function byField(fields: readonly ComparedField[]): Compared {
  return new Map(fields.map((field) => [fieldKey(field), field]));
}
