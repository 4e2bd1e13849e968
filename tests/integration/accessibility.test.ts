import { expect, test } from 'vitest';
import { handleAccessibilityMessage } from '@/lib/commands/handle-accessibility-message';
import { tellOfAccessibility } from '@/lib/commands/tell-of-accessibility';
import {
  countWaitingAccessibilityMessages,
  listAccessibilityMessages,
} from '@/lib/data/accessibility-messages';
import { Denied, withTenant } from '@/lib/data/scope';
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
