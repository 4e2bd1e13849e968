import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import {
  deletePlanPart,
  insertPlanPart,
  listPlanKeys,
  lockPlan,
  type PartToKeep,
  updatePartPlaces,
  updatePlanHead,
  updatePlanPart,
  updatePlanRevision,
} from '@/lib/data/plan-drafts';
import { requirePlanInFull } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { type FoundPart, findPart, standingOf } from '@/lib/domain/plan/draft/find-part';
import { type PartPlace, placesAfterMove, placesOf } from '@/lib/domain/plan/draft/part-order';
import { type PlanChange, planChangeSchema } from '@/lib/domain/plan/draft/plan-change';
import {
  asIndicator,
  type FieldFaults,
  type PartKind,
  readWrittenPart,
  type WrittenPart,
} from '@/lib/domain/plan/draft/written-part';
import { parseOccasions } from '@/lib/domain/plan/parse-occasions';
import type { PlanInFull } from '@/lib/domain/plan/plan-in-full';
import { fail, ok, type Result } from '@/lib/domain/result';
import { freeKey, keyFrom } from '@/lib/domain/template/free-key';

export const planPartToSaveSchema = z.object({ planId: z.uuid(), change: planChangeSchema });

/** What a part says now, and at which revision; null when somebody has taken it away. */
export type StandingPart = { readonly revision: number; readonly content: unknown } | null;

export type SavePlanPartFailure =
  | { readonly code: 'not-a-draft' }
  /** Somebody has been first: nothing is written over, and what they wrote comes along. */
  | { readonly code: 'changed-meanwhile'; readonly standing: StandingPart }
  /** Everything that is wrong with what was written, by field. */
  | { readonly code: 'unfit'; readonly fields: FieldFaults };

type Saved = Result<null, SavePlanPartFailure>;

/**
 * Does one thing to a draft of a plan: writes, adds, moves or takes away a part. What meets a newer revision changes
 * nothing. @throws Denied (notFound) for a plan that the tenant does not have.
 */
export async function savePlanPart(
  actor: Person,
  { planId, change }: z.infer<typeof planPartToSaveSchema>,
): Promise<Result<{ revision: number }, SavePlanPartFailure>> {
  return withTenant(actor, 'planDraft.edit', async (tx) => {
    const { isDraft, year } = await lockPlan(tx, planId);
    if (!isDraft) return fail({ code: 'not-a-draft' });
    const plan = await requirePlanInFull(tx, planId);
    const saved = await make(tx, plan, change);
    if (!saved.ok) return saved;
    await updatePlanRevision(tx, planId);
    await insertLog(tx, {
      target: { type: 'plan', id: planId },
      detail: {
        year,
        change: change.do,
        ...(change.do !== 'writeHead' && { part: change.kind, partId: change.id }),
      },
    });
    return ok({ revision: plan.revision + 1 });
  });
}

function make(tx: ScopedTx, plan: PlanInFull, change: PlanChange): Promise<Saved> {
  switch (change.do) {
    case 'writeHead':
      return writeHead(tx, plan, change);
    case 'write':
      return write(tx, plan, change);
    case 'add':
      return add(tx, plan, change);
    case 'move':
      return move(tx, plan, change);
    case 'remove':
      return remove(tx, plan, change);
  }
}

type ChangeTo<Deed extends PlanChange['do']> = Extract<PlanChange, { do: Deed }>;

async function writeHead(tx: ScopedTx, plan: PlanInFull, change: ChangeTo<'writeHead'>): Promise<Saved> {
  const read = readWrittenPart('head', change.content);
  if (!read.ok) return fail({ code: 'unfit', fields: read.error });
  const { revision } = change;
  if (await updatePlanHead(tx, { planId: plan.id, revision }, read.value)) return ok(null);
  const { title, origin, introduction, footnotes, headRevision } = plan;
  const content: WrittenPart<'head'> = { title, origin, introduction, footnotes };
  return fail({ code: 'changed-meanwhile', standing: { revision: headRevision, content } });
}

async function write(tx: ScopedTx, plan: PlanInFull, change: ChangeTo<'write'>): Promise<Saved> {
  const { kind, id, revision } = change;
  const found = findPart(plan, kind, id);
  const read = await readPart(tx, plan, found, change);
  if (!read.ok) return read;
  const written = found && (await updatePlanPart(tx, { planId: plan.id, id, revision }, read.value));
  return written ? ok(null) : fail({ code: 'changed-meanwhile', standing: found && standingOf(found) });
}

async function add(tx: ScopedTx, plan: PlanInFull, change: ChangeTo<'add'>): Promise<Saved> {
  const { kind, id, under } = change;
  if (findPart(plan, kind, id)) return ok(null);
  const read = await readPart(tx, plan, null, change);
  if (!read.ok) return read;
  if (!mayStandUnder(plan, kind, under)) return fail({ code: 'changed-meanwhile', standing: null });
  const position = placesOf(plan, kind).filter((place) => place.under === under).length;
  const key = freeKey(keyFrom(read.value.content.title, keyOtherwise[kind]), await listPlanKeys(tx));
  const added = await insertPlanPart(tx, { planId: plan.id, id, under, position, key }, read.value);
  return added ? ok(null) : fail({ code: 'changed-meanwhile', standing: null });
}

/** What a key is made of when the title has no letter to make one of. */
const keyOtherwise = { area: 'omrade', goal: 'mal', indicator: 'indikator' } as const;

async function move(tx: ScopedTx, plan: PlanInFull, change: ChangeTo<'move'>): Promise<Saved> {
  const { kind, under } = change;
  const places = mayStandUnder(plan, kind, under) ? placesAfterMove(placesOf(plan, kind), change) : null;
  if (!places) return fail({ code: 'changed-meanwhile', standing: null });
  await updatePartPlaces(tx, plan.id, kind, places);
  return ok(null);
}

async function remove(tx: ScopedTx, plan: PlanInFull, change: ChangeTo<'remove'>): Promise<Saved> {
  const { kind, id, revision } = change;
  const found = findPart(plan, kind, id);
  if (!found) return ok(null);
  if (plan.revision !== revision) return fail({ code: 'changed-meanwhile', standing: standingOf(found) });
  await deletePlanPart(tx, plan.id, kind, id);
  await updatePartPlaces(tx, plan.id, kind, placesWithout(placesOf(plan, kind), id));
  return ok(null);
}

/** Those that are left, moved together. */
function placesWithout(places: readonly PartPlace[], id: string): PartPlace[] {
  const gone = places.find((place) => place.id === id);
  return places
    .filter((place) => place.id !== id)
    .map((place) =>
      gone && place.under === gone.under && place.position > gone.position
        ? { ...place, position: place.position - 1 }
        : place,
    );
}

function mayStandUnder(plan: PlanInFull, kind: PartKind, under: string | null): boolean {
  if (kind === 'area') return under === null;
  return under !== null && findPart(plan, kind === 'goal' ? 'area' : 'goal', under) !== null;
}

/**
 * What was written of a part as it is to be kept. The reading of when an indicator is measured stands as long as the words
 * do: that of a copied plan was made for its own year.
 */
async function readPart(
  tx: ScopedTx,
  plan: PlanInFull,
  found: FoundPart | null,
  { kind, content }: Pick<ChangeTo<'write'>, 'kind' | 'content'>,
): Promise<Result<PartToKeep, Extract<SavePlanPartFailure, { code: 'unfit' }>>> {
  const read = readWrittenPart(kind, content);
  if (!read.ok) return fail({ code: 'unfit', fields: read.error });
  if (kind === 'area') return ok({ kind, content: read.value as WrittenPart<'area'> });
  if (kind === 'goal') return ok({ kind, content: read.value as WrittenPart<'goal'> });
  const stood = found?.kind === 'indicator' ? found.part.occasions : null;
  const context = { year: plan.year, reporting: await getReportingOccasions(tx) };
  const { key: _key, ...indicator } = asIndicator(read.value as WrittenPart<'indicator'>, '', (words) =>
    words === stood?.words ? stood.when : parseOccasions(words, context),
  );
  return ok({ kind, content: indicator });
}
