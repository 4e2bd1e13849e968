import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template/template-schema';
import { checkFormSource, type FormSource } from '@/tests/support/check-form-source';
import type { SegmentKind } from '@/tests/support/form-segments';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';

/** Sections only: the frame around them is not what these tests are about. */
const frame: SegmentKind[] = ['title', 'report', 'alternative'];

function check(template: Template, source: string[], more: Partial<FormSource> = {}) {
  const notInSource = frame.concat(more.notInSource ?? []);
  return checkFormSource({ template, filled: null, ...more, source: source.join('\n'), notInSource });
}

describe('holding a template against a form', () => {
  test('folds a line break after a space into that space, and one without into nothing', () => {
    const rows = [row('en', { label: 'Rutin enligt 6 kap 1-5 §§ finns.' })];
    const columns = [
      { code: 'finns', label: 'Finns delvis (ej uppdaterad)', assessment: 'partial' },
      { code: 'saknas', label: 'Saknas', assessment: 'unfulfilled' },
    ];
    const template = smallTemplate({ sections: [section('del', [matrix('m', rows, { heading: 'Rutiner', columns })])] });
    const table = ['del', 'Rutiner ', '', 'Finns ', 'delvis (ej ', 'uppdatera', 'd) ', '', 'Saknas ', ''];
    expect(check(template, [...table, 'Rutin enligt 6 kap 1-', '5 §§ finns. '])).toEqual([]);
    expect(check(template, [...table, 'Rutin enligt 6 kap 1- ', '5 §§ finns. '])).not.toEqual([]);
    expect(check(template, [...table, 'Rutin enligt 6 kap 1-5  §§ finns. '])).not.toEqual([]);
    expect(check(template, [...table, 'Rutin enligt6 kap 1-5 §§ finns. '])).not.toEqual([]);
  });

  test('finds a footnote at the foot of its page, in the middle of another text, but not above its citation', () => {
    const template = smallTemplate({
      sections: [section('del', [tick('a', { label: 'Först[^1] detta.' }), tick('b', { label: 'Sedan det andra.' })])],
      footnotes: [{ key: '1', text: 'En not på två rader.' }],
    });
    const lines = ['del', '☐ Först1 detta. ', '☐ Sedan ', '', '1 En not på ', 'två rader. ', '', 'det andra. '];
    expect(check(template, lines)).toEqual([]);
    const above = ['del', '1 En not på ', 'två rader. ', '☐ Först1 detta. ', '☐ Sedan ', 'det andra. '];
    expect(check(template, above)).toMatchObject([{ code: 'footnote' }]);
    expect(check(template, lines.toSpliced(4, 2))).toMatchObject([{ code: 'footnote' }]);
    expect(check({ ...template, footnotes: [] }, lines)).toMatchObject([{ code: 'differs' }]);
  });

  test('wants each line of page furniture once, and only what is on the list', () => {
    const template = smallTemplate({ sections: [section('del', [tick('a')])] });
    const furniture = ['Sida 1'];
    expect(check(template, ['del', 'Sida 1', '☐ a'], { furniture })).toEqual([]);
    expect(check(template, ['del', '☐ a'], { furniture })).toMatchObject([{ code: 'furniture' }]);
    expect(check(template, ['del', 'Sida 1', '☐ a', 'Sida 1'], { furniture })).toMatchObject([{ code: 'left-over' }]);
    expect(check(template, ['del', 'Sida 1', '☐ a'])).toMatchObject([{ code: 'differs', found: 'Sida 1' }]);
  });

  test('reads an unfilled form with gates, a group under its own line and a comment to the section', () => {
    const comment = { label: 'Kommentar:' };
    const template = smallTemplate({
      sections: [
        section(
          'omrade',
          [
            { kind: 'comment', key: 'inledande', label: 'Kommentar' },
            plainTick('grind', { role: 'gate' }),
            { kind: 'group', key: 'g', label: 'Ledningen har säkerställt att:', items: [tick('a'), tick('b')], comment },
          ],
          { title: 'Område 2', gate: 'grind' },
        ),
      ],
    });
    const lines = ['Område 2', 'Kommentar', '      ', '☐ grind', 'Ledningen har säkerställt att: ', ' ', '☐ a', '☐ b'];
    expect(check(template, [...lines, 'Kommentar:'])).toEqual([]);
    expect(check(template, lines)).toMatchObject([{ code: 'differs', wanted: 'commentLabel of g: Kommentar:' }]);
    expect(check(template, [...lines, 'Kommentar:', 'Kommentar:'])).toMatchObject([{ code: 'left-over', line: 10 }]);
  });

  test('reads a form that is only text, when told that the boxes, columns and comments are ours', () => {
    const rows = [
      row('tolk', { label: 'Utförare ska vid behov tillkalla tolk.', comment: { label: 'Kommentar' } }),
      row('foto', { label: 'Utförare ska kunna legitimera sig. Det innebär att foto visas.' }),
    ];
    const template = smallTemplate({ sections: [section('tolk-del', [matrix('m', rows, { heading: 'Krav' })], { title: 'Tolk' })] });
    const source = ['Tolk ', 'Krav ', 'Utförare ska vid behov ', 'tillkalla tolk. ', 'Utförare ska kunna legitimera sig. Det ', 'innebär att foto visas. '];
    const notInSource: SegmentKind[] = ['box', 'column', 'commentLabel'];
    expect(check(template, source, { notInSource })).toEqual([]);
    expect(check(template, source.toSpliced(2, 2), { notInSource })).toMatchObject([{ code: 'differs' }]);
  });
});
