import { exportPerson } from '@/lib/commands/export-person';
import { downloadResponse } from '@/lib/session/download';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';

/** All that is kept about a person, as JSON: their own, or with an administrator's right anybody's. */
export const GET = tenantRoute<{ memberId: string }>(
  async ({ actor }, _request, { memberId }) => {
    const kept = await exportPerson(actor, idOrDenied(memberId));
    const bytes = new TextEncoder().encode(JSON.stringify(kept, null, 2));
    return downloadResponse({ name: `person-${memberId}.json`, type: 'application/json', bytes });
  },
  { limit: 'export' },
);
