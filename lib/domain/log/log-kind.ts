import { actions } from '../access';

/** What kind of deed an entry of the log is about: what people look for. */
export const logKinds = [
  'signIn',
  'denied',
  'taken',
  'sheltered',
  'audit',
  'remedy',
  'template',
  'organisation',
] as const;
export type LogKind = (typeof logKinds)[number];

/** What is written of an account by the database, in each of its tenants: no tenant's table of access knows of it. */
export const accountDeeds = [
  'session.opened',
  'session.closed',
  'session.refused',
  'password.change',
  'totp.begin',
  'totp.end',
  'recoveryCode.use',
  'recoveryCode.renew',
  'account.resetPassword',
  'account.handOutReset',
  'member.join',
] as const;

const roomOf: Readonly<Record<string, LogKind>> = {
  session: 'signIn',
  password: 'signIn',
  totp: 'signIn',
  recoveryCode: 'signIn',
  signOn: 'signIn',
  account: 'signIn',
  access: 'denied',
  audit: 'audit',
  judgement: 'audit',
  deficiency: 'audit',
  selfAssessment: 'audit',
  factReview: 'audit',
  evidence: 'audit',
  report: 'audit',
  action: 'remedy',
  dueDates: 'remedy',
  template: 'template',
  draft: 'template',
  library: 'template',
  feedback: 'template',
  source: 'template',
  phrase: 'template',
};

/** The kind of a deed, by the name it has in the log; what nothing else fits has to do with the organisation. */
export function logKindOf(deed: string): LogKind {
  if (deed === 'session.refused' || deed === 'signOn.refuse') return 'denied';
  if (deed === 'signOn.change') return 'organisation';
  if (deed === 'unit.readProtectedAddress') return 'sheltered';
  if (/[.](download|export)$/.test(deed)) return 'taken';
  return roomOf[deed.split('.')[0] ?? ''] ?? 'organisation';
}

/** Every deed of a kind that this version knows. */
export const deedsOf = (kind: LogKind): string[] =>
  [...actions, ...accountDeeds].filter((deed) => logKindOf(deed) === kind);
