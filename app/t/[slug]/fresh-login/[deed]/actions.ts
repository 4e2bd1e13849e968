'use server';

import { z } from 'zod';
import { freshDeeds } from '@/lib/domain/fresh-login';
import { fail, ok } from '@/lib/domain/result';
import { keepFreshRequest } from '@/lib/session/fresh-request';
import { runAction } from '@/lib/session/tenant-action';

/** Notes that this browser is about to be sent to its provider for a deed; a session after a password has none. */
export async function askFreshLoginAction(slug: string, deed: unknown) {
  return runAction(slug, z.enum(freshDeeds), deed, async (_actor, asked) =>
    (await keepFreshRequest(slug, asked)) ? ok(null) : fail('no-provider' as const),
  );
}
