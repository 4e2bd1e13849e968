'use server';

import {
  editProvider,
  providerEditSchema,
  providerFactsSchema,
  registerProvider,
} from '@/lib/commands/save-provider';
import { runAction } from '@/lib/session/tenant-action';

export async function registerProviderAction(slug: string, facts: unknown) {
  return runAction(slug, providerFactsSchema, facts, registerProvider);
}

export async function editProviderAction(
  slug: string,
  providerId: unknown,
  revision: unknown,
  facts: unknown,
) {
  return runAction(slug, providerEditSchema, { providerId, revision, facts }, editProvider);
}
