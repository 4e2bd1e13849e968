'use server';

import { actionToRaiseSchema, raiseAction } from '@/lib/commands/raise-action';
import { actionToRewordSchema, rewordAction } from '@/lib/commands/reword-action';
import { actionToWithdrawSchema, withdrawAction } from '@/lib/commands/withdraw-action';
import { runAction } from '@/lib/session/tenant-action';

export async function raiseActionAction(slug: string, input: unknown) {
  return runAction(slug, actionToRaiseSchema, input, raiseAction);
}

export async function rewordActionAction(
  slug: string,
  actionId: string,
  revision: unknown,
  content: unknown,
) {
  return runAction(slug, actionToRewordSchema, { actionId, revision, content }, rewordAction);
}

export async function withdrawActionAction(slug: string, actionId: string, revision: unknown) {
  return runAction(slug, actionToWithdrawSchema, { actionId, revision }, withdrawAction);
}
