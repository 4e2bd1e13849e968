import { describe, expect, test } from 'vitest';
import { matrix, plainTick, row, section, smallTemplateFile, tick } from '@/tests/support/small-template';
import { parseTemplate } from './parse-template';

/** Each problem as `path: code`. */
function problemsOf(json: unknown): string[] {
  const parsed = parseTemplate(json);
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

/** The problems of a file that holds nothing but one section with this content. */
function problemsIn(content: unknown[], parts: Record<string, unknown> = {}): string[] {
  return problemsOf(smallTemplateFile({ sections: [section('del', content)], ...parts }));
}

const yesNo = (more: Record<string, unknown>) => ({ kind: 'yesNo', key: 'fraga', label: 'Fråga', ...more });

describe('a template file', () => {
  test('is read with what it leaves out filled in, and reads the same when read again', () => {
    const parsed = parseTemplate(smallTemplateFile({ sections: [section('del', [tick('punkt')])] }));
    if (!parsed.ok) throw new Error('The file is whole');
    expect(parsed.value.rules.threshold).toBe(0.75);
    expect(parsed.value.sections[0]?.content[0]).toMatchObject({
      role: 'control',
      weight: 1,
      critical: false,
    });
    expect(parseTemplate(parsed.value)).toEqual(parsed);
  });

  test('that is broken in its shape and in what holds together gives every error at once, by path', () => {
    const rows = [row('rad', { mapping: { ja: 'fulfilled', kanske: 'partial' } })];
    const broken = smallTemplateFile({
      key: 'Två ord',
      title: ' En mall',
      extra: 1,
      alternatives: [{ code: 'bra', text: 'Bra.' }],
      rules: { threshold: 3, note: 'a\u0000b' },
      footnotes: [{ key: '1', text: 'Ingen hänvisar hit.' }],
      sections: [
        section('del', [tick('punkt', { weight: 0, mapping: { ticked: 'fulfilled' } })], { gate: 'saknas' }),
        section('del', [
          { kind: 'påhitt' },
          plainTick('punkt', { label: 'Se [^2].' }),
          matrix('tabell', rows),
        ]),
      ],
    });
    Reflect.deleteProperty(broken, 'wording');
    expect(problemsOf(broken)).toEqual([
      'alternatives: not-the-four-alternatives',
      'alternatives.0.code: not-allowed',
      'extra: unknown-field',
      'footnotes.0: uncited-footnote',
      'key: bad-format',
      'rules.note: unseen-character',
      'rules.threshold: too-big',
      'sections.0.content.0.mapping.unticked: missing',
      'sections.0.content.0.weight: too-small',
      'sections.0.gate: unknown-gate',
      'sections.1.content.0.kind: not-allowed',
      'sections.1.content.1.key: duplicate-key',
      'sections.1.content.1.label: unknown-footnote',
      'sections.1.content.2.rows.0.mapping: unmapped-answer',
      'sections.1.content.2.rows.0.mapping: unmapped-answer',
      'sections.1.content.2.rows.0.mapping.kanske: unknown-answer',
      'sections.1.key: duplicate-key',
      'title: space-at-the-ends',
      'wording: missing',
    ]);
  });

  test('that is no object at all is refused', () => {
    for (const json of [null, 5, 'text', []]) expect(problemsOf(json)).toEqual([': wrong-type']);
  });

  test('that goes in circles, is endlessly deep or far too large is refused as a whole', () => {
    const circle: Record<string, unknown> = smallTemplateFile({});
    circle.sections = [circle];
    let deep: unknown = 'botten';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const large = smallTemplateFile({ intro: Array(300_000).fill('x') });
    for (const json of [circle, deep, large]) expect(problemsOf(json)).toEqual([': too-large-file']);
  });

  test('does not take a name from every object’s prototype for one of its own', () => {
    const json = JSON.parse('{"__proto__": {"format": 1}, "constructor": 1}');
    expect(problemsOf(json)).toContain('constructor: unknown-field');
    expect(problemsOf(json)).toContain('format: missing');
  });
});

describe('keys', () => {
  test('are lower-case ASCII words joined by hyphens', () => {
    for (const key of ['', 'A', 'å', '1a', 'a b', 'a_b', 'a--b', 'a-', 'a.b']) {
      expect(problemsIn([tick(key, { label: 'Punkt' })])).toEqual(['sections.0.content.0.key: bad-format']);
    }
    expect(problemsIn([tick('a1-b2')])).toEqual([]);
  });

  test('are one space for sections, groups, matrices, comments and items', () => {
    const group = { kind: 'group', key: 'del', items: [tick('punkt')] };
    const content = [
      group,
      matrix('punkt', [row('rad')]),
      { kind: 'comment', key: 'rad', label: 'Kommentar' },
    ];
    expect(problemsIn(content)).toEqual([
      'sections.0.content.0.key: duplicate-key',
      'sections.0.content.1.key: duplicate-key',
      'sections.0.content.2.key: duplicate-key',
    ]);
  });

  test('of columns may be the same in different matrices but not in one', () => {
    const double = [
      { code: 'ja', label: 'Ja', assessment: 'fulfilled' },
      { code: 'ja', label: 'Nej', assessment: 'unfulfilled' },
    ];
    const content = [matrix('en', [row('a')]), matrix('annan', [row('b')], { columns: double })];
    expect(problemsIn(content)).toEqual(['sections.0.content.1.columns.1.code: duplicate-key']);
  });
});

describe('what answers mean', () => {
  test('must be said for every item that is assessed, and for each of its answers', () => {
    expect(problemsIn([tick('punkt', { mapping: undefined })])).toContain(
      'sections.0.content.0: missing-mapping',
    );
    const halfway = yesNo({ requirement: 'desirable', mapping: { yes: 'fulfilled' } });
    expect(problemsIn([halfway])).toEqual(['sections.0.content.0.mapping.no: missing']);
    const whole = yesNo({ requirement: 'desirable', mapping: { yes: 'unfulfilled', no: 'fulfilled' } });
    expect(problemsIn([whole])).toEqual([]);
  });

  test('must not be said for what is never assessed', () => {
    const content = [
      yesNo({ requirement: 'informational', mapping: { yes: 'fulfilled', no: 'unfulfilled' } }),
    ];
    expect(problemsIn(content)).toEqual(['sections.0.content.0.mapping: needless-mapping']);
  });

  test('must be informational for a gate, a scope and feedback', () => {
    const content = [tick('avser', { role: 'scope' })];
    expect(problemsIn(content)).toContain('sections.0.content.0.requirement: role-is-never-assessed');
  });

  test('comes from the columns of a matrix, or from the row for every column', () => {
    const turned = { ja: 'unfulfilled', delvis: 'partial', nej: 'fulfilled' };
    expect(problemsIn([matrix('tabell', [row('rad'), row('omvand', { mapping: turned })])])).toEqual([]);
  });
});

describe('a gate', () => {
  const gated = (gate: string, content: unknown[]) =>
    problemsOf(
      smallTemplateFile({ sections: [section('del', content, { gate }), section('annan', [tick('p')])] }),
    );

  test('is an item with that role inside the section it opens, at any depth', () => {
    const gate = plainTick('grind', { role: 'gate' });
    expect(gated('grind', [gate, tick('punkt')])).toEqual([]);
    expect(gated('grind', [section('inre', [gate]), tick('punkt')])).toEqual([]);
  });

  test('is not an item elsewhere, of another role, or one that cannot be answered yes or no', () => {
    const question = {
      kind: 'openQuestion',
      key: 'grind',
      label: 'Hur?',
      role: 'gate',
      requirement: 'informational',
    };
    expect(gated('p', [tick('punkt')])).toEqual(['sections.0.gate: unknown-gate']);
    expect(gated('punkt', [tick('punkt')])).toEqual(['sections.0.gate: unfit-gate']);
    expect(gated('grind', [question])).toEqual(['sections.0.gate: unfit-gate']);
  });

  test('opens something', () => {
    const content = [plainTick('grind', { role: 'gate' })];
    expect(problemsIn(content)).toEqual(['sections.0.content.0.role: idle-gate']);
  });
});

describe('references and footnotes', () => {
  const documents = [{ key: 'sol', kind: 'law', designation: 'SoL' }];

  test('name a document of the template, or at least a place', () => {
    const fine = [{ document: 'sol', place: '14 kap. 1 §' }, { document: 'sol' }, { place: '5.7' }];
    expect(problemsIn([tick('punkt', { references: fine })], { documents })).toEqual([]);
    const content = [tick('punkt', { references: [{}, { document: 'lvu' }] })];
    expect(problemsIn(content, { documents })).toEqual([
      'sections.0.content.0.references.0: empty-reference',
      'sections.0.content.0.references.1.document: unknown-document',
    ]);
  });

  test('lead somewhere from any text, also from the intro and from guidance', () => {
    const footnotes = [{ key: '1', text: 'Not.' }];
    expect(problemsIn([tick('punkt')], { intro: ['Först.', 'Se[^1] här.'], footnotes })).toEqual([]);
    expect(problemsIn([tick('punkt', { guidance: ['Se[^9].'] })])).toEqual([
      'sections.0.content.0.guidance.0: unknown-footnote',
    ]);
  });
});

describe('the report', () => {
  test('has each of its parts once', () => {
    const part = (name: string, more = {}) => ({ part: name, label: name, ...more });
    const fact = part('fact', { fact: 'phone' });
    const report = [part('summary'), part('summary'), fact, fact, part('heading'), part('heading')];
    expect(problemsIn([tick('punkt')], { report })).toEqual([
      'report: missing-report-part',
      'report: missing-report-part',
      'report: missing-report-part',
      'report: missing-report-part',
      'report.1: repeated-report-part',
      'report.3: repeated-report-part',
    ]);
  });

  test('has the four alternatives from best to worst', () => {
    const { alternatives } = smallTemplateFile({});
    if (!Array.isArray(alternatives)) throw new Error('The file has alternatives');
    const wrong = [alternatives.toReversed(), alternatives.slice(1), [...alternatives, alternatives[0]], []];
    for (const list of wrong) {
      const problems = problemsIn([tick('punkt')], { alternatives: list });
      expect(problems).toEqual(['alternatives: not-the-four-alternatives']);
    }
  });
});

describe('texts', () => {
  test('hold no unseen characters, no space at their ends, and are in NFC', () => {
    const code = (label: string) => problemsIn([tick('punkt', { label })]);
    for (const label of ['a\nb', 'a\u202Eb', 'a\u2066b', 'a\uD800b', 'a\tb']) {
      expect(code(label)).toEqual(['sections.0.content.0.label: unseen-character']);
    }
    expect(code('a ')).toEqual(['sections.0.content.0.label: space-at-the-ends']);
    expect(code('a\u030A')).toEqual(['sections.0.content.0.label: not-normalised']);
    expect(code('')).toEqual(['sections.0.content.0.label: too-small']);
    expect(code('å'.repeat(4001))).toEqual(['sections.0.content.0.label: too-big']);
  });
});
