import { beforeAll, describe, expect, test } from 'vitest';
import { type Action, actions } from '@/lib/domain/access';
import { accessTable } from '@/lib/domain/access-table';
import { roles } from '@/lib/domain/actor';
import { makeTenant, type TestTenant } from '../support/two-tenants';
import { breachesOf } from './attempts';
import { calls } from './calls';
import { withRemedies } from './remedy-calls';

let home: TestTenant;
let away: TestTenant;

beforeAll(async () => {
  home = await withRemedies(await makeTenant('hemma'));
  away = await withRemedies(await makeTenant('borta'));
});

/** Actions that every person may do somewhere: there is no lower role to refuse. */
const OPEN_TO_ALL: readonly Action[] = [
  'tenant.read',
  'unit.list',
  'template.read',
  'source.read',
  'results.read',
  // What is in it goes by what of each list one may read.
  'overview.read',
  'results.export',
  'action.list',
  'action.export',
  'ownFeedback.read',
  'ownFeedback.markSeen',
  'ownNotices.read',
  'ownNotices.markSeen',
  'ownNotices.save',
  'ownData.export',
  'ownLog.read',
  'template.download',
  'report.download',
  'access.denied',
  'accessibility.tell',
  'plan.read',
  'plan.download',
  'measurement.export',
  'document.read',
  'document.download',
  // What is in it goes by what of the audits one may list.
  'audit.exportYear',
];

/** Actions that only commands without an actor take, and those that ask for more than an actor. */
const WITHOUT_CALL: readonly Action[] = [
  'tenant.create',
  'audit.decide',
  'signOn.refuse',
  'member.showInvitationLink',
  // Of whoever made the proposal alone, whatever the table says.
  'retention.withdraw',
];

describe('opening one row of the access table to everyone is noticed', () => {
  const guarded = actions.filter((action) => !OPEN_TO_ALL.includes(action) && !WITHOUT_CALL.includes(action));

  test.each(guarded)('%s', async (action) => {
    const table: Record<string, unknown> = accessTable;
    const row = table[action];
    table[action] = { ...(row as object), ...Object.fromEntries(roles.map((role) => [role, 'all'])) };
    try {
      const breaches = [];
      for (const call of calls.filter((one) => one.action === action)) {
        breaches.push(...(await breachesOf(call, home, away)));
      }
      expect(breaches.join('\n')).toMatch(/was not refused/);
    } finally {
      table[action] = row;
    }
  });
});
