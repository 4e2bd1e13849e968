import { createHash } from 'node:crypto';
import { z } from 'zod';
import { listActionsInForce } from '@/lib/data/followed-actions';
import { insertLog } from '@/lib/data/log';
import { listOutsideActions } from '@/lib/data/outside-actions';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getReportingOccasions, updateOrganisation } from '@/lib/data/tenants';
import { standingDeadline } from '@/lib/domain/action';
import type { KnownOrigin } from '@/lib/domain/action-origin';
import type { Actor } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type MovedDeadline, movedDeadlines } from '@/lib/domain/deadline/moved-deadlines';
import { type ReportingOccasion, reportingOccasionsSchema } from '@/lib/domain/deadline/reporting-occasion';
import { line } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const organisationSchema = z.object({
  /** Of the settings that the person saw. */
  revision: z.int().min(1),
  name: line(200),
  occasions: reportingOccasionsSchema,
});
export type OrganisationInput = z.infer<typeof organisationSchema>;

export const organisationToSaveSchema = organisationSchema.extend({
  /** Names the moves that the person has seen. */
  seen: z.string().max(64),
});

/** An open action that gets another last day, and where it is to be found. */
export type MovedAction = MovedDeadline & {
  readonly origin: KnownOrigin;
  readonly number: number;
  /** Null where it is about no single unit. */
  readonly unitName: string | null;
};

export type SeenMoves = { readonly moves: readonly MovedAction[]; readonly seen: string };

/** Which open actions would get another last day with other reporting days. Nothing is written. */
export async function previewOrganisation(
  actor: Actor,
  { occasions }: OrganisationInput,
): Promise<Result<SeenMoves, never>> {
  return withTenant(actor, 'organisation.change', async (tx) => ok(await readMoves(tx, occasions)));
}

/** Sets the organisation's name and reporting days, when the actions that move are the ones that were seen. */
export async function saveOrganisation(
  actor: Actor,
  { seen, ...organisation }: z.infer<typeof organisationToSaveSchema>,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-the-one-seen'>> {
  return withTenant(actor, 'organisation.change', async (tx) => {
    const read = await readMoves(tx, organisation.occasions);
    if (read.seen !== seen) return fail('not-the-one-seen');
    if (!(await updateOrganisation(tx, organisation))) return fail('changed-meanwhile');
    const detail = { reportingDays: organisation.occasions.length, movedActions: read.moves.length };
    await insertLog(tx, { detail });
    return ok({ revision: organisation.revision + 1 });
  });
}

async function readMoves(tx: ScopedTx, after: readonly ReportingOccasion[]): Promise<SeenMoves> {
  const before = await getReportingOccasions(tx);
  const statuses = ['open', 'returned', 'reported'] as const;
  const ofAudits = await listActionsInForce(tx, { statuses }, today());
  const open = [
    ...ofAudits.map(({ audit, ...action }) => ({
      ...action,
      unitName: audit.unitName,
      origin: { kind: 'audit' as const, id: audit.id, caseNumber: audit.caseNumber },
    })),
    ...(await listOutsideActions(tx, { statuses }, today())),
  ];
  const dated = open.map((action) => ({
    id: action.id,
    deadline: standingDeadline(action)?.deadline ?? null,
  }));
  const moves = movedDeadlines(dated, before, after).flatMap((move) => {
    const action = open.find(({ id }) => id === move.id);
    if (!action) return [];
    const { origin, number, unitName } = action;
    return [{ ...move, origin, number, unitName }];
  });
  return { moves, seen: createHash('sha256').update(canonicalJson(moves)).digest('hex') };
}
