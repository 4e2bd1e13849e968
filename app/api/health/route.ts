import { join } from 'node:path';
import { databaseReadiness } from '@/lib/data/migrations';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** Whether this copy can serve: 200 once the database answers and holds every migration, else 503 and why. */
export async function GET(): Promise<Response> {
  const readiness = await databaseReadiness(join(env().FOLJSAM_ROOT, 'prisma/migrations'));
  if (readiness === 'ready') return Response.json({ status: 'ok' });
  return Response.json({ status: 'unavailable', reason: `database ${readiness}` }, { status: 503 });
}
