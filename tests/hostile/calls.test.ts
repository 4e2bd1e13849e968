import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTenant, type TestTenant } from '../support/two-tenants';
import { breachesOf } from './attempts';
import { calls, WITHOUT_ACTOR } from './calls';
import { withRemedies } from './remedy-calls';

let home: TestTenant;
let away: TestTenant;

beforeAll(async () => {
  home = await withRemedies(await makeTenant('hemma'));
  away = await withRemedies(await makeTenant('borta'));
});

const rooms = import.meta.glob<Record<string, unknown>>(
  ['/lib/data/*.ts', '/lib/commands/*.ts', '!**/*.test.ts'],
  {
    eager: true,
  },
);

/** Every function that the data and command rooms export. */
const exported = Object.entries(rooms).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => `${basename(file, '.ts')}.${name}`),
);

test('every reader and every command has a rightful call, or a reason why no actor makes one', () => {
  const known = [...calls.map((call) => call.of), ...Object.keys(WITHOUT_ACTOR)];
  expect([...new Set(known)].sort()).toEqual([...new Set(exported)].sort());
});

describe('a call that its rightful actor makes is refused to a foreign tenant and to every lower role', () => {
  test.each(calls.map((call) => [call.of, call] as const))('%s', async (_, call) => {
    expect(await breachesOf(call, home, away)).toEqual([]);
  });
});
