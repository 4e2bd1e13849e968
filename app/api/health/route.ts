import { join } from 'node:path';
import { databaseReadiness } from '@/lib/data/migrations';
import { env } from '@/lib/env';
import { isEnding } from '@/lib/observe/shutdown';

export const dynamic = 'force-dynamic';

/**
 * Whether this copy can serve: 200 once the database answers and holds every migration, else 503 and why. One that has
 * been told to end still answers, but asks to be given no more.
 */
export async function GET(): Promise<Response> {
  if (isEnding()) return Response.json({ status: 'unavailable', reason: 'ending' }, { status: 503 });
  const readiness = await databaseReadiness(join(env().FOLJSAM_ROOT, 'prisma/migrations'));
  if (readiness === 'ready') return Response.json({ status: 'ok' });
  return Response.json({ status: 'unavailable', reason: `database ${readiness}` }, { status: 503 });
}
