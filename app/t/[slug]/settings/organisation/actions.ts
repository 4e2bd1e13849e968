'use server';

import { z } from 'zod';
import { removeLogo } from '@/lib/commands/remove-logo';
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

export async function setColourAction(slug: string, colour: unknown) {
  return runAction(slug, colourToSetSchema, { colour }, setColour);
}

export async function removeLogoAction(slug: string) {
  return runAction(slug, z.undefined(), undefined, (actor) => removeLogo(actor));
}
