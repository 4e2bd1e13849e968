import { expect, test } from 'vitest';
import { accessTable } from '@/lib/domain/access';
import { actionsWithWords } from './log-list';

/** What is only looked at, or kept in a history of its own, is not written in the log. */
const NOT_LOGGED = /^(mail|log)[.]|[.](read|list|work|save|readProtectedAddress|markSeen)$/;

test('the log has words for every action that changes something', () => {
  const logged = Object.keys(accessTable).filter((action) => !NOT_LOGGED.test(action));
  expect([...actionsWithWords].sort()).toEqual([...logged, 'session.opened'].sort());
});
