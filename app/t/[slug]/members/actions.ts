'use server';

import { assignUnit, unitToAssignSchema } from '@/lib/commands/assign-unit';
import { changeMember, memberChangeSchema } from '@/lib/commands/change-member';
import { endManagedUnit, managedUnitToEndSchema } from '@/lib/commands/end-managed-unit';
import { endMember, memberToEndSchema } from '@/lib/commands/end-member';
import { inviteMember, newInvitationSchema } from '@/lib/commands/invite-member';
import { invitationSchema, sendInvitationAgain } from '@/lib/commands/send-invitation-again';
import { showInvitationLink } from '@/lib/commands/show-invitation-link';
import { memberToTakeBackSchema, takeMemberBack } from '@/lib/commands/take-member-back';
import { identityToUnbindSchema, unbindIdentity } from '@/lib/commands/unbind-identity';
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation';
import { runAction } from '@/lib/session/tenant-action';

export async function inviteMemberAction(slug: string, input: unknown) {
  return runAction(slug, newInvitationSchema, input, inviteMember);
}

export async function sendInvitationAgainAction(slug: string, invitationId: unknown) {
  return runAction(slug, invitationSchema, { invitationId }, sendInvitationAgain);
}

export async function withdrawInvitationAction(slug: string, invitationId: unknown) {
  return runAction(slug, invitationSchema, { invitationId }, withdrawInvitation);
}

export async function showInvitationLinkAction(slug: string, invitationId: unknown) {
  return runAction(slug, invitationSchema, { invitationId }, showInvitationLink);
}

export async function changeMemberAction(slug: string, input: unknown) {
  return runAction(slug, memberChangeSchema, input, changeMember);
}

export async function endMemberAction(slug: string, userId: unknown) {
  return runAction(slug, memberToEndSchema, { userId }, endMember);
}

export async function takeMemberBackAction(slug: string, input: unknown) {
  return runAction(slug, memberToTakeBackSchema, input, takeMemberBack);
}

export async function assignUnitAction(slug: string, input: unknown) {
  return runAction(slug, unitToAssignSchema, input, assignUnit);
}

export async function endManagedUnitAction(slug: string, id: unknown) {
  return runAction(slug, managedUnitToEndSchema, { id, lastDay: null }, endManagedUnit);
}

export async function unbindIdentityAction(slug: string, userId: unknown, issuer: unknown) {
  return runAction(slug, identityToUnbindSchema, { userId, issuer }, unbindIdentity);
}
