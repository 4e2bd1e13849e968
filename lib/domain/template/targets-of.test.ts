import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import { orderedItems, type Target, targetsOf } from './targets-of';
import type { Template } from './template-schema';

function targetIn(template: Template, key: string): Target {
  const target = targetsOf(template).get(key);
  if (target === undefined) throw new Error(`No target ${key}`);
  return target;
}

function itemIn(template: Template, key: string) {
  const target = targetIn(template, key);
  if (target.type !== 'item') throw new Error(`${key} is no item`);
  return target;
}

const group = (key: string, items: unknown[], more = {}) => ({ kind: 'group', key, items, ...more });
const numbersIn = (template: Template) => orderedItems(template).map(({ key, number }) => [key, number]);

describe('numbers', () => {
  test('count the items of each top section from one, through its inner sections, groups and matrices', () => {
    const template = smallTemplate({
      sections: [
        section('ett', [tick('a'), section('inre', [group('g', [tick('b'), tick('c')])]), tick('d')]),
        section('tva', [matrix('m', [row('e'), row('f')]), tick('g2')]),
      ],
    });
    expect(numbersIn(template)).toEqual([
      ['a', '1.1'],
      ['b', '1.2'],
      ['c', '1.3'],
      ['d', '1.4'],
      ['e', '2.1'],
      ['f', '2.2'],
      ['g2', '2.3'],
    ]);
    expect(targetIn(template, 'tva').number).toBe('2');
    expect(targetIn(template, 'inre').number).toBeNull();
  });

  test('pass over scope, and over sections that hold nothing else', () => {
    const template = smallTemplate({
      sections: [
        section('avser', [plainTick('vad', { role: 'scope' })]),
        section('inledning', [{ kind: 'paragraph', text: 'Text.' }]),
        section('ett', [plainTick('regi', { role: 'scope' }), tick('a'), plainTick('b')]),
      ],
    });
    expect(numbersIn(template)).toEqual([
      ['vad', null],
      ['regi', null],
      ['a', '1.1'],
      ['b', '1.2'],
    ]);
    expect(targetIn(template, 'avser').number).toBeNull();
    expect(targetIn(template, 'inledning').number).toBeNull();
  });

  test('are unique, unbroken and rising whatever the template looks like', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        const template = smallTemplate({ sections });
        const numbers = orderedItems(template).flatMap(({ number }) => number ?? []);
        const tops = [...targetsOf(template).values()].flatMap((target) =>
          target.type === 'section' && target.number !== null ? [target] : [],
        );
        const expected = tops.flatMap(({ itemKeys }, at) => {
          const counted = itemKeys.filter((key) => itemIn(template, key).item.role !== 'scope');
          return counted.map((_, index) => `${at + 1}.${index + 1}`);
        });
        expect(numbers).toEqual(expected);
      }),
    );
  });
});

describe('a target', () => {
  test('knows the sections around it, outermost first, and whom the nearest of them addresses', () => {
    const inner = section('inre', [tick('a')], { audience: 'children' });
    const template = smallTemplate({
      sections: [section('yttre', [inner, tick('b')], { audience: 'adults' }), section('andra', [tick('c')])],
    });
    expect(targetIn(template, 'a')).toMatchObject({ sectionKeys: ['yttre', 'inre'], audience: 'children' });
    expect(targetIn(template, 'b')).toMatchObject({ sectionKeys: ['yttre'], audience: 'adults' });
    expect(targetIn(template, 'c').audience).toBeNull();
    expect(targetIn(template, 'inre').sectionKeys).toEqual(['yttre']);
  });

  test('stands behind every gate around it, but no gate behind itself', () => {
    const template = smallTemplate({
      sections: [
        section(
          'yttre',
          [
            plainTick('yttre-grind', { role: 'gate' }),
            section('inre', [plainTick('inre-grind', { role: 'gate' }), tick('a')], { gate: 'inre-grind' }),
          ],
          { gate: 'yttre-grind' },
        ),
      ],
    });
    expect(targetIn(template, 'a').gates).toEqual(['yttre-grind', 'inre-grind']);
    expect(targetIn(template, 'inre-grind').gates).toEqual(['yttre-grind']);
    expect(targetIn(template, 'yttre-grind').gates).toEqual([]);
    expect(targetIn(template, 'inre').gates).toEqual(['yttre-grind']);
    expect(targetIn(template, 'yttre').gates).toEqual([]);
  });

  test('tells what is inside it and whether the form has a field for comments to it', () => {
    const comment = { label: 'Kommentar' };
    const template = smallTemplate({
      sections: [
        section('del', [
          group('g', [tick('a'), tick('b')], { label: 'Följande:', comment }),
          matrix('m', [row('c')]),
          { kind: 'comment', key: 'k', label: 'Kommentar:' },
        ]),
      ],
    });
    expect(targetIn(template, 'g')).toMatchObject({
      label: 'Följande:',
      commentLabel: 'Kommentar',
      itemKeys: ['a', 'b'],
    });
    expect(targetIn(template, 'm')).toMatchObject({ commentLabel: null, itemKeys: ['c'] });
    expect(targetIn(template, 'k')).toMatchObject({ commentLabel: 'Kommentar:', itemKeys: ['a', 'b', 'c'] });
    expect(targetIn(template, 'del')).toMatchObject({ commentLabel: null, itemKeys: ['a', 'b', 'c'] });
    expect([...targetsOf(template).keys()]).toEqual(['del', 'g', 'a', 'b', 'm', 'c', 'k']);
  });

  test('is called by our short name, or by the form’s words without footnote marks', () => {
    const template = smallTemplate({
      sections: [
        section('del', [tick('a', { label: 'Enligt krav[^1].' }), tick('b', { shortLabel: 'Kort' })], {
          title: 'En lång rubrik',
          shortTitle: 'Rubrik',
        }),
      ],
      footnotes: [{ key: '1', text: 'Not.' }],
    });
    expect([...targetsOf(template).values()].map(({ name }) => name)).toEqual([
      'Rubrik',
      'Enligt krav.',
      'Kort',
    ]);
  });

  test('takes the nearest references there are', () => {
    const references = (place: string) => ({ references: [{ place }] });
    const template = smallTemplate({
      sections: [
        section(
          'del',
          [
            tick('a'),
            tick('b', references('egen')),
            matrix('m', [row('c'), row('d', references('rad'))], references('tabell')),
          ],
          references('del'),
        ),
      ],
    });
    const places = orderedItems(template).map((item) => item.references.map(({ place }) => place));
    expect(places).toEqual([['del'], ['egen'], ['tabell'], ['rad']]);
  });

  test('means what its own mapping says, else its columns, and nothing when it is never assessed', () => {
    const turned = { ja: 'unfulfilled', delvis: 'partial', nej: 'fulfilled' };
    const template = smallTemplate({
      sections: [section('del', [plainTick('a'), matrix('m', [row('b'), row('c', { mapping: turned })])])],
    });
    expect(itemIn(template, 'a').mapping).toEqual({});
    expect(itemIn(template, 'b').mapping).toEqual({ ja: 'fulfilled', delvis: 'partial', nej: 'unfulfilled' });
    expect(itemIn(template, 'c').mapping).toEqual(turned);
  });

  test('shares its concept with other places, or has its key for one', () => {
    const template = smallTemplate({
      sections: [section('del', [tick('a', { concept: 'gemensam' }), tick('b')])],
    });
    expect(orderedItems(template).map(({ concept }) => concept)).toEqual(['gemensam', 'b']);
  });
});

/** Sections nested up to four deep, of items, groups and matrices with keys of their own. */
const anySections = fc
  .array(
    fc
      .letrec<{ block: unknown }>((tie) => ({
        block: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constantFrom('item', 'scope', 'paragraph', 'matrix', 'group'),
          fc.record({ inner: fc.array(tie('block'), { maxLength: 4 }) }),
        ),
      }))
      .block.map((block) => [block]),
    { minLength: 1, maxLength: 5 },
  )
  .map((sections) => {
    let count = 0;
    const key = (word: string) => {
      count += 1;
      return `${word}-${count}`;
    };
    const made = (block: unknown): unknown => {
      if (typeof block === 'object' && block !== null && 'inner' in block && Array.isArray(block.inner)) {
        return section(key('del'), block.inner.map(made));
      }
      if (block === 'paragraph') return { kind: 'paragraph', text: 'Text.' };
      if (block === 'scope') return plainTick(key('avser'), { role: 'scope' });
      if (block === 'matrix') return matrix(key('tabell'), [row(key('rad')), row(key('rad'))]);
      return block === 'group' ? group(key('grupp'), [tick(key('punkt'))]) : tick(key('punkt'));
    };
    return sections.map((blocks) => section(key('del'), blocks.map(made)));
  });
