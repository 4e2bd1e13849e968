'use server';

import { endPhrase, phraseToEndSchema } from '@/lib/commands/end-phrase';
import { movePhrase, phraseToMoveSchema } from '@/lib/commands/move-phrase';
import { phraseToSaveSchema, savePhrase } from '@/lib/commands/save-phrase';
import { runAction } from '@/lib/session/tenant-action';

export async function savePhraseAction(slug: string, input: unknown) {
  return runAction(slug, phraseToSaveSchema, input, savePhrase);
}

export async function movePhraseAction(slug: string, phraseId: unknown, to: unknown) {
  return runAction(slug, phraseToMoveSchema, { phraseId, to }, movePhrase);
}

export async function endPhraseAction(slug: string, phraseId: unknown, revision: unknown, ended: unknown) {
  return runAction(slug, phraseToEndSchema, { phraseId, revision, ended }, endPhrase);
}
