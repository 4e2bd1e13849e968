import { insertLog } from '@/lib/data/log';
import { updateLogo } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { Logo } from '@/lib/domain/look/logo';
import { now } from '@/lib/time/clock';

/** Shows a logo beside the organisation's name from now on, and in the reports to come. Its hash, which names it. */
export async function setLogo(actor: Person, logo: Logo): Promise<{ sha256: string }> {
  return withTenant(actor, 'organisation.setLogo', async (tx) => {
    const sha256 = await updateLogo(tx, logo, now());
    await insertLog(tx, { detail: { sha256 } });
    return { sha256 };
  });
}

/** Whether the person may: asked before a file is read at all. @throws Denied. */
export async function mustBeAbleToSetLogo(actor: Person): Promise<void> {
  await withTenant(actor, 'organisation.setLogo', async () => undefined);
}
