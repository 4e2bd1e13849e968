'use server';

import { logoToRemoveSchema, removeLogo } from '@/lib/commands/remove-logo';
import {
  organisationSchema,
  organisationToSaveSchema,
  previewOrganisation,
  saveOrganisation,
} from '@/lib/commands/save-organisation';
import { colourToSetSchema, setColour } from '@/lib/commands/set-colour';
import { runAction } from '@/lib/session/tenant-action';

export async function previewOrganisationAction(slug: string, input: unknown) {
  return runAction(slug, organisationSchema, input, previewOrganisation);
}

export async function saveOrganisationAction(slug: string, input: unknown) {
  return runAction(slug, organisationToSaveSchema, input, saveOrganisation);
}

export async function setColourAction(slug: string, input: unknown) {
  return runAction(slug, colourToSetSchema, input, setColour);
}

export async function removeLogoAction(slug: string, sha256: unknown) {
  return runAction(slug, logoToRemoveSchema, { sha256 }, removeLogo);
}
