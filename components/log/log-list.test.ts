import { expect, test } from 'vitest';
import { accessTable } from '@/lib/domain/access';
import { actionsWithWords } from './log-list';

/** What is only looked at, or kept in a history of its own, is not written in the log. */
const NOT_LOGGED = /^(mail|log)[.]|[.](read|list|work|save|readProtectedAddress|markSeen)$/;

/** What is written of an account by the database, in each of its tenants: no tenant's table of access knows of it. */
const ofAccounts = [
  'session.opened',
  'password.change',
  'totp.begin',
  'totp.end',
  'recoveryCode.use',
  'recoveryCode.renew',
];

test('the log has words for every action that changes something', () => {
  const logged = Object.keys(accessTable).filter((action) => !NOT_LOGGED.test(action));
  expect([...actionsWithWords].sort()).toEqual([...logged, ...ofAccounts].sort());
});
