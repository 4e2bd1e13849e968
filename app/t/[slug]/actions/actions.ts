'use server';

import { actionsToAssignSchema, assignActions } from '@/lib/commands/assign-actions';
import { actionsToRemindSchema, remindActions } from '@/lib/commands/remind-actions';
import { runAction } from '@/lib/session/tenant-action';

export async function assignActionsAction(slug: string, input: unknown) {
  return runAction(slug, actionsToAssignSchema, input, assignActions);
}

export async function remindActionsAction(slug: string, actionIds: unknown) {
  return runAction(slug, actionsToRemindSchema, { actionIds }, remindActions);
}
