'use server';

import { makeNewSeal, newSealSchema, readInSeal, sealToReadSchema } from '@/lib/commands/replace-seal';
import { decideFrom } from '@/lib/session/decide-from';
import { heard } from '@/lib/session/heard';
import { runAction, runTellingAction } from '@/lib/session/tenant-action';

export async function makeNewSealAction(slug: string, login: unknown) {
  return runAction(slug, newSealSchema, { login }, async (actor, asked) =>
    heard(await makeNewSeal(actor, asked, await decideFrom())),
  );
}

export async function readInSealAction(slug: string, input: unknown) {
  return runTellingAction(slug, sealToReadSchema, input, async (actor, sent) =>
    readInSeal(actor, sent, await decideFrom()),
  );
}
