'use server';

import { actionsToAssignSchema, assignActions } from '@/lib/commands/assign-actions';
import { runAction } from '@/lib/session/tenant-action';

export async function assignActionsAction(slug: string, input: unknown) {
  return runAction(slug, actionsToAssignSchema, input, assignActions);
}
