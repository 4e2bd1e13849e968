import { expect, test } from 'vitest';
import { accessTable } from '@/lib/domain/access';
import { actionsWithWords } from './log-list';

/** What is only looked at, or kept in a history of its own, is not written in the log. */
const NOT_LOGGED = /^mail[.]|[.](read|list|work|save|readProtectedAddress|markSeen)$/;

/** What the database itself writes, where nobody is signed in to a tenant yet. */
const WRITTEN_BEFORE_A_TENANT = [
  'session.opened',
  'member.join',
  'account.resetPassword',
  'account.handOutReset',
];

test('the log has words for every action that changes something', () => {
  const logged = Object.keys(accessTable).filter((action) => !NOT_LOGGED.test(action));
  expect([...actionsWithWords].sort()).toEqual([...logged, ...WRITTEN_BEFORE_A_TENANT].sort());
});
