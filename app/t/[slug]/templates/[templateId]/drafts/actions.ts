'use server';

import { discardDraft, discardSchema } from '@/lib/commands/discard-draft';
import { publicationSchema, publishDraft } from '@/lib/commands/publish-draft';
import { runAction } from '@/lib/session/tenant-action';

export async function publishDraftAction(slug: string, input: unknown) {
  return runAction(slug, publicationSchema, input, publishDraft);
}

export async function discardDraftAction(slug: string, input: unknown) {
  return runAction(slug, discardSchema, input, discardDraft);
}
