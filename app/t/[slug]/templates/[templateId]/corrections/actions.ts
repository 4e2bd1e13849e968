'use server';

import { correctTemplate } from '@/lib/commands/correct-history';
import { templateCorrectionSchema } from '@/lib/domain/history-correction';
import { runAction } from '@/lib/session/tenant-action';

export async function correctTemplateAction(slug: string, templateId: string, words: unknown) {
  const input = { ...(typeof words === 'object' ? words : {}), templateId };
  return runAction(slug, templateCorrectionSchema, input, correctTemplate);
}
