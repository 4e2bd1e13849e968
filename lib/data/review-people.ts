import type { PlainDate } from '@/lib/domain/plain-date';
import { listMeasurers } from './measuring-tasks';
import type { ScopedTx } from './scope';
import { listManagerIds } from './units';

export type ReviewersProblem = 'unknown-reviewer' | 'reviewer-manages-unit';

/** Why some people cannot review the cases of a unit, or of the whole organisation: they do not measure, or they manage it. */
export async function getReviewersProblem(
  tx: ScopedTx,
  { reviewerIds, unitId }: { readonly reviewerIds: readonly string[]; readonly unitId: string | null },
  day: PlainDate,
): Promise<ReviewersProblem | null> {
  const able = new Set((await listMeasurers(tx, day)).map(({ userId }) => userId));
  if (!reviewerIds.every((id) => able.has(id))) return 'unknown-reviewer';
  const managers = unitId === null ? [] : await listManagerIds(tx, unitId, day);
  return reviewerIds.some((id) => managers.includes(id)) ? 'reviewer-manages-unit' : null;
}
