'use server';

import { z } from 'zod';
import { adoptionSchema, adoptTemplate } from '@/lib/commands/adopt-template';
import { beginDraft } from '@/lib/commands/begin-draft';
import { retirementSchema, retireVersion } from '@/lib/commands/retire-version';
import { fail } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

export async function adoptTemplateAction(slug: string, input: unknown) {
  return runAction(slug, adoptionSchema, input, (actor, adoption) => adoptTemplate(actor, adoption));
}

const beginningSchema = z.object({ versionId: z.uuid() });

export async function beginDraftAction(slug: string, input: unknown) {
  return runAction(slug, beginningSchema, input, async (actor, { versionId }) => {
    const begun = await beginDraft(actor, { source: 'tenant', versionId });
    return begun.ok ? begun : fail(begun.error.code);
  });
}

export async function retireVersionAction(slug: string, input: unknown) {
  return runAction(slug, retirementSchema, input, async (actor, retirement) => {
    const retired = await retireVersion(actor, retirement);
    return retired.ok ? retired : fail(retired.error);
  });
}
