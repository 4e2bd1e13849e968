import { expect, test } from 'vitest';
import { accessTable } from '@/lib/domain/access-table';
import { roles } from '@/lib/domain/actor';
import { accountDeeds } from '@/lib/domain/log/log-kind';
import { attemptsWithWords, deedsWithWords } from '@/lib/text/describe-log';

/** What is only looked at, or kept in a history of its own, is not written in the log. */
const NOT_LOGGED = /^mail[.]|^log[.]verify$|[.](read|list|work|save|markSeen)$/;

test('the log has words for every action that changes something', () => {
  const logged = Object.keys(accessTable).filter((action) => !NOT_LOGGED.test(action));
  expect([...deedsWithWords].sort()).toEqual([...logged, ...accountDeeds].sort());
});

test('and for all else that a person may be denied', () => {
  const people: readonly string[] = roles;
  const others = Object.entries(accessTable).filter(([action]) => NOT_LOGGED.test(action));
  const tried = others.filter(([, reach]) => Object.keys(reach).some((grantee) => people.includes(grantee)));
  expect([...attemptsWithWords].sort()).toEqual(tried.map(([action]) => action).sort());
});
