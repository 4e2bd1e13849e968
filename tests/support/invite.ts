import { inviteMember, type NewInvitationInput, newInvitationSchema } from '@/lib/commands/invite-member';
import { sendMail } from '@/lib/commands/send-mail';
import type { Person } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import type { MailBox } from './mail-box';
import { mailsOf, officeAt, workerOf } from './post-office';
import { rightly, type TestTenant } from './two-tenants';

/** Someone who is invited as a reader from today. */
export const invited = (email: string, more: Partial<NewInvitationInput> = {}): NewInvitationInput =>
  newInvitationSchema.parse({
    email,
    name: 'Den nya',
    roles: ['reader'],
    startedOn: today(),
    unitIds: [],
    ...more,
  });

/** Invites as an administrator does; the invitation's id. */
export const invite = async (admin: Person, input: NewInvitationInput): Promise<string> =>
  rightly(await inviteMember(admin, input)).invitationId;

/** Makes one attempt with each mail of the tenant. */
export async function sendAll(home: TestTenant, box: MailBox): Promise<void> {
  for (const { id } of await mailsOf(home)) await sendMail(workerOf(home), id, officeAt(box.url));
}

/** The secret part of the link in the newest mail to an address. */
export async function tokenMailedTo(box: MailBox, email: string): Promise<string> {
  const text = (await box.inbox(email)).at(-1)?.text ?? '';
  return /\/(?:invitation|reset)\/([\w-]{43})\s/.exec(text)?.[1] ?? '';
}
