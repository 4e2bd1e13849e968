'use server';

import { z } from 'zod';
import { changePasswordRules, passwordRulesSchema } from '@/lib/commands/change-password-rules';
import { endSignOn, signOnToEndSchema } from '@/lib/commands/end-sign-on';
import { saveSignOn, signOnToSaveSchema } from '@/lib/commands/save-sign-on';
import { withTenant } from '@/lib/data/scope';
import { signOnSchema } from '@/lib/domain/sign-on/sign-on';
import { decideFrom } from '@/lib/session/decide-from';
import { answered } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';
import { tryProvider } from '@/lib/session/try-provider';

/** What came of it once the person has been heard stands inside the answer. */
export async function saveSignOnAction(slug: string, input: unknown) {
  return runAction(slug, signOnToSaveSchema, input, async (actor, asked) =>
    answered(await saveSignOn(actor, asked, await decideFrom())),
  );
}

export async function endSignOnAction(slug: string, revision: unknown, login: unknown) {
  return runAction(slug, signOnToEndSchema, { revision, login }, async (actor, asked) =>
    answered(await endSignOn(actor, asked, await decideFrom())),
  );
}

export async function changePasswordRulesAction(slug: string, input: unknown) {
  return runAction(slug, passwordRulesSchema, input, async (actor, asked) =>
    answered(await changePasswordRules(actor, asked, await decideFrom())),
  );
}

/** Looks a provider up without saving it. */
export async function tryProviderAction(slug: string, issuer: unknown) {
  return runAction(
    slug,
    z.object({ issuer: signOnSchema.shape.issuer }),
    { issuer },
    async (actor, asked) => {
      await withTenant(actor, 'signOn.change', async () => undefined);
      return answered(await tryProvider(asked.issuer));
    },
  );
}
