import { describe, expect, test } from 'vitest';
import { readTemplate } from '@/tests/support/read-template';
import { section, smallTemplate, tick } from '@/tests/support/small-template';
import { type CarriedControl, withCarriedControls } from './carried-controls';
import { isCarriedKey } from './carried-key';
import { parseTemplate } from './parse-template';
import { targetsOf } from './targets-of';

const control: CarriedControl = {
  actionId: '019ab000-0000-7000-8000-000000000001',
  text: 'Skriv en rutin\nför beredskap.',
  critical: true,
  caseNumber: '2025-0012',
  number: 3,
  agreed: 'inför uppföljningen 2026',
};
const rvc = readTemplate(new URL('../../../templates/rvc/1.json', import.meta.url).pathname);

describe('actions that were carried over', () => {
  test('are a section of their own after the form, whose keys and numbers stay', () => {
    const before = targetsOf(rvc);
    const after = targetsOf(withCarriedControls(rvc, [control]));
    const added = [...after.values()].filter(({ key }) => !before.has(key));
    expect([...after.values()].slice(0, before.size)).toEqual([...before.values()]);
    expect(added.map(({ type, name }) => [type, name])).toEqual([
      ['section', 'Kvar från förra uppföljningen'],
      ['item', 'Skriv en rutin för beredskap.'],
    ]);
    expect(added.map(({ key }) => key)).toEqual(['carried-actions', `carried-${control.actionId}`]);
    expect([...after.keys()].filter(isCarriedKey)).toEqual([`carried-${control.actionId}`]);
  });

  test('are mandatory, tell where they come from, and ask yes or no', () => {
    const target = [...targetsOf(withCarriedControls(rvc, [control])).values()].at(-1);
    expect(target).toMatchObject({
      type: 'item',
      item: { kind: 'yesNo', requirement: 'mandatory', critical: true },
      mapping: { yes: 'fulfilled', no: 'unfulfilled' },
    });
    const guidance = target?.type === 'item' ? target.item.guidance?.join(' ') : '';
    expect(guidance).toContain('2025-0012');
    expect(guidance).toContain('inför uppföljningen 2026');
  });

  test('make a form that is a right template, in the language of the form', () => {
    const english = { ...smallTemplate({ sections: [section('a', [tick('b')])] }), language: 'en' as const };
    for (const template of [rvc, english]) {
      expect(parseTemplate(withCarriedControls(template, [control])).ok).toBe(true);
    }
    expect(withCarriedControls(english, [control]).sections.at(-1)?.title).toBe('Left from the last audit');
  });

  test('stand beside a section and an item of the form that are called alike', () => {
    const own = smallTemplate({ sections: [section('carried-actions', [tick('carried-out-drills')])] });
    const form = withCarriedControls(own, [control]);
    const targets = targetsOf(form);
    expect(parseTemplate(form).ok).toBe(true);
    expect([...targets.values()].map(({ key, type }) => [type, key])).toEqual([
      ['section', 'carried-actions'],
      ['item', 'carried-out-drills'],
      ['section', 'carried-actions-2'],
      ['item', `carried-${control.actionId}`],
    ]);
    expect([...targets.keys()].filter(isCarriedKey)).toEqual([`carried-${control.actionId}`]);
  });

  test('that there are none of leave the form as it is', () => {
    expect(withCarriedControls(rvc, [])).toBe(rvc);
  });
});
