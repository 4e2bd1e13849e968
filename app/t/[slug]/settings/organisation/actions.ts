'use server';

import {
  organisationSchema,
  organisationToSaveSchema,
  previewOrganisation,
  saveOrganisation,
} from '@/lib/commands/save-organisation';
import { runAction } from '@/lib/session/tenant-action';

export async function previewOrganisationAction(slug: string, input: unknown) {
  return runAction(slug, organisationSchema, input, previewOrganisation);
}

export async function saveOrganisationAction(slug: string, input: unknown) {
  return runAction(slug, organisationToSaveSchema, input, saveOrganisation);
}
