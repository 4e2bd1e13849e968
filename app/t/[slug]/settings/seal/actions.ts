'use server';

import { makeNewSeal, newSealSchema, readInSeal, sealToReadSchema } from '@/lib/commands/replace-seal';
import { decideFrom } from '@/lib/session/decide-from';
import { answered, heard } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

export async function makeNewSealAction(slug: string, login: unknown) {
  return runAction(slug, newSealSchema, { login }, async (actor, asked) =>
    heard(await makeNewSeal(actor, asked, await decideFrom())),
  );
}

export async function readInSealAction(slug: string, input: unknown) {
  return runAction(slug, sealToReadSchema, input, async (actor, sent) =>
    answered(await readInSeal(actor, sent, await decideFrom())),
  );
}
