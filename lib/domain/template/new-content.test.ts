import { describe, expect, it } from 'vitest';
import { section, smallTemplateFile } from '@/tests/support/small-template';
import { freeItemKinds } from './draft-node';
import { freeKey, keyFrom, withWords } from './free-key';
import { itemsFromText } from './items-from-text';
import { newContent, withKind, withRequirement, withRole } from './new-content';
import { parseTemplate } from './parse-template';

const none = new Set<string>();
const isWhole = (item: unknown, more: Record<string, unknown> = {}) =>
  parseTemplate(smallTemplateFile({ sections: [section('ett', [item], more)] })).ok;

describe('an item', () => {
  it.each(freeItemKinds)(
    'of the kind %s is whole as soon as it has words, whatever is made of it then',
    (kind) => {
      const item = newContent(kind, 'Rutin finns.', none);
      expect(isWhole(item)).toBe(true);
      for (const other of freeItemKinds) {
        const turned = withKind(item, other);
        expect(isWhole(turned)).toBe(true);
        expect(withKind(turned, kind)).toEqual(item);
        expect(isWhole(withRequirement(turned, 'informational'))).toBe(true);
        expect(isWhole(withRequirement(withRequirement(turned, 'informational'), 'desirable'))).toBe(true);
        expect(isWhole(withRole(turned, 'scope'))).toBe(true);
      }
      expect(withRole(withRole(item, 'feedback'), 'control')).toMatchObject({ requirement: 'informational' });
    },
  );

  it('leaves behind what only the other kind can have', () => {
    const number = { ...newContent('number', 'Antal', none), unit: 'st', periodMonths: 12 };
    expect(withKind(number, 'yesNo')).toEqual(newContent('yesNo', 'Antal', none));
  });
});

describe('a key', () => {
  it('is made of the words, and made free', () => {
    expect(keyFrom('Åtgärder, 3 st: följs de upp?', 'punkt')).toBe('atgarder-3-st-foljs-de-upp');
    expect(keyFrom('12 §', 'punkt')).toBe('punkt');
    expect(keyFrom('ord '.repeat(40), 'punkt')).toMatch(/^ord(-ord)+$/);
    expect(freeKey('rutin-2', new Set(['rutin', 'rutin-2', 'rutin-3']))).toBe('rutin-4');
  });

  it('follows the words of what is new until somebody names it, and never those of what has been published', () => {
    const item = newContent('tick', '', none);
    const written = withWords(item, 'Rutin finns', new Set(['rutin-finns']), false);
    expect(written.key).toBe('rutin-finns-2');
    expect(withWords(written, 'Plan finns', none, false).key).toBe('plan-finns');
    expect(withWords(written, 'Plan finns', none, true).key).toBe('rutin-finns-2');
    expect(withWords({ ...written, key: 'egen' }, 'Plan finns', none, false).key).toBe('egen');
  });
});

describe('a pasted text', () => {
  it('is an item a line, without what a word processor puts before them', () => {
    const text = '• Rutin finns.\r\n\n  ☐  Plan\tfinns.\n1) Först.\n– Sedan.\n4.1 Lokaler\n2023 års plan\n';
    expect(itemsFromText(text)).toEqual([
      'Rutin finns.',
      'Plan finns.',
      'Först.',
      'Sedan.',
      '4.1 Lokaler',
      '2023 års plan',
    ]);
  });
});
