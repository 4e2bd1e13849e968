'use server';

import { z } from 'zod';
import { beginDraft } from '@/lib/commands/begin-draft';
import { discardDraft, discardSchema } from '@/lib/commands/discard-draft';
import { publicationSchema, publishDraft } from '@/lib/commands/publish-draft';
import { fail } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

const beginning = z.object({ versionId: z.uuid() });

/** Begins a draft of a template from one of its versions. */
export async function beginDraftAction(slug: string, input: unknown) {
  return runAction(slug, beginning, input, async (actor, { versionId }) => {
    const begun = await beginDraft(actor, { source: 'tenant', versionId });
    return begun.ok ? begun : fail(begun.error.code);
  });
}

export async function publishDraftAction(slug: string, input: unknown) {
  return runAction(slug, publicationSchema, input, publishDraft);
}

export async function discardDraftAction(slug: string, input: unknown) {
  return runAction(slug, discardSchema, input, discardDraft);
}
