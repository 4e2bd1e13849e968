import { expect, test } from 'vitest';
import { handleAccessibilityMessage } from '@/lib/commands/handle-accessibility-message';
import { tellOfAccessibility } from '@/lib/commands/tell-of-accessibility';
import {
  countWaitingAccessibilityMessages,
  listAccessibilityMessages,
} from '@/lib/data/accessibility-messages';
import { Denied, withTenant } from '@/lib/data/scope';
import { limited, limits } from '@/lib/session/limits';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly } from '../support/two-tenants';

test('what anyone says is read by the administrators, and dealt with once', async () => {
  const { as } = await makeTenant('hemma');
  const read = () => withTenant(as.admin, 'accessibility.read', listAccessibilityMessages);
  const waiting = () => withTenant(as.admin, 'accessibility.read', countWaitingAccessibilityMessages);
  rightly(await tellOfAccessibility(as.unitManager, { page: 'Start', text: 'Knappen syns inte.' }));
  rightly(await tellOfAccessibility(as.reader, { page: null, text: 'Tabellen läses i fel ordning.' }));
  expect(await waiting()).toBe(2);
  const [newest, older] = await read();
  if (!newest || !older) throw new Error('Two messages were left');
  expect([newest.text, older.text]).toEqual(['Tabellen läses i fel ordning.', 'Knappen syns inte.']);

  rightly(await handleAccessibilityMessage(as.admin, newest.id));
  await expect(handleAccessibilityMessage(as.admin, newest.id)).rejects.toThrow(Denied);
  expect((await read()).map(({ id, handled }) => [id, handled !== null])).toEqual([
    [older.id, false],
    [newest.id, true],
  ]);
  expect(await waiting()).toBe(1);
});

test('what was said cannot be written over', async () => {
  const over = connectedAs('app', (client) =>
    client.query(`UPDATE accessibility_message SET text = 'Allt är bra.'`),
  );
  await expect(over).rejects.toThrow('permission denied');
});

test('who says it over and over is told to wait, alone, and nothing more is kept', async () => {
  const { as } = await makeTenant('ofta');
  const tell = limited('accessibility', tellOfAccessibility);
  const message = { page: null, text: 'Om igen.' };
  for (let sent = 0; sent < limits.accessibility.free; sent++) rightly(await tell(as.reader, message));
  const refused = await tell(as.reader, message);
  if (refused.ok) throw new Error('A limit has an end');
  expect(refused.error).toMatchObject({ code: 'slow-down' });
  expect(refused.error.seconds).toBeGreaterThan(0);
  rightly(await tell(as.auditor, message));
  const kept = await withTenant(as.admin, 'accessibility.read', countWaitingAccessibilityMessages);
  expect(kept).toBe(limits.accessibility.free + 1);
});
