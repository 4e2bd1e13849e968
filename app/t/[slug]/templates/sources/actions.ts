'use server';

import { endOwnSource, sourceToEndSchema } from '@/lib/commands/end-own-source';
import { saveOwnSource, sourceEditSchema } from '@/lib/commands/save-own-source';
import { runAction } from '@/lib/session/tenant-action';

export async function saveOwnSourceAction(slug: string, input: unknown) {
  return runAction(slug, sourceEditSchema, input, saveOwnSource);
}

export async function endOwnSourceAction(slug: string, key: unknown, revision: unknown) {
  return runAction(slug, sourceToEndSchema, { key, revision }, endOwnSource);
}
