'use server';

import { editUnit, unitEditSchema } from '@/lib/commands/edit-unit';
import { endUnit, unitToEndSchema } from '@/lib/commands/end-unit';
import { mergeUnits, unitsToMergeSchema } from '@/lib/commands/merge-units';
import { newUnitSchema, registerUnit } from '@/lib/commands/register-unit';
import { reopenUnit, unitToReopenSchema } from '@/lib/commands/reopen-unit';
import { splitUnit, unitToSplitSchema } from '@/lib/commands/split-unit';
import { ok } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

export async function registerUnitAction(slug: string, input: unknown) {
  return runAction(slug, newUnitSchema, input, registerUnit);
}

export async function editUnitAction(slug: string, unitId: unknown, revision: unknown, input: object) {
  return runAction(slug, unitEditSchema, { ...input, unitId, revision }, async (actor, edit) => {
    const edited = await editUnit(actor, edit);
    return edited.ok ? ok({ unitId: edit.unitId }) : edited;
  });
}

export async function endUnitAction(slug: string, unitId: unknown, revision: unknown, lastDay: unknown) {
  return runAction(slug, unitToEndSchema, { unitId, revision, lastDay }, endUnit);
}

export async function reopenUnitAction(slug: string, unitId: unknown, revision: unknown) {
  return runAction(slug, unitToReopenSchema, { unitId, revision }, reopenUnit);
}

export async function mergeUnitsAction(slug: string, input: unknown) {
  return runAction(slug, unitsToMergeSchema, input, mergeUnits);
}

export async function splitUnitAction(slug: string, unitId: unknown, revision: unknown, input: object) {
  return runAction(slug, unitToSplitSchema, { ...input, unitId, revision }, splitUnit);
}
