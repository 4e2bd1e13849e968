'use server';

import { beginDocument, documentToBeginSchema } from '@/lib/commands/begin-document';
import { decideDocument, documentToDecideSchema } from '@/lib/commands/decide-document';
import { discardDocument, documentToDiscardSchema } from '@/lib/commands/discard-document';
import { documentPartToSaveSchema, saveDocumentPart } from '@/lib/commands/save-document-part';
import { decideFrom } from '@/lib/session/decide-from';
import { answered } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

export async function beginDocumentAction(slug: string, input: unknown) {
  return runAction(slug, documentToBeginSchema, input, beginDocument);
}

export async function saveDocumentPartAction(slug: string, documentId: unknown, change: unknown) {
  return runAction(slug, documentPartToSaveSchema, { documentId, change }, saveDocumentPart);
}

export async function discardDocumentAction(slug: string, documentId: unknown, revision: unknown) {
  return runAction(slug, documentToDiscardSchema, { documentId, revision }, discardDocument);
}

/** What came of it once the person has been heard stands inside the answer. */
export async function decideDocumentAction(slug: string, input: unknown) {
  return runAction(slug, documentToDecideSchema, input, async (actor, asked) =>
    answered(await decideDocument(actor, asked, await decideFrom())),
  );
}
