import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import { fieldsOf, parseChange } from './answer';
import { maxTextLength } from './answer-limits';
import { targetsOf } from './template/targets-of';

const mapping = { whole: 'fulfilled', part: 'unassessed' };
const targets = targetsOf(
  smallTemplate({
    sections: [
      section('del', [
        tick('kryss'),
        { kind: 'yesNo', key: 'ja-nej', label: 'Fråga?', requirement: 'informational' },
        {
          kind: 'openQuestion',
          key: 'fraga',
          label: 'Hur?',
          requirement: 'mandatory',
          mapping: { answered: 'unassessed' },
        },
        { kind: 'text', key: 'text', label: 'Vad?', requirement: 'informational' },
        { kind: 'number', key: 'antal', label: 'Antal:', requirement: 'mandatory', mapping },
        {
          kind: 'number',
          key: 'antal-per-ar',
          label: 'Antal:',
          requirement: 'mandatory',
          mapping,
          periodMonths: 12,
        },
        matrix('tabell', [row('rad')], { comment: { label: 'Kommentar' } }),
        plainTick('avser', { role: 'scope' }),
      ]),
    ],
  }),
);

function errorOf(target: string, field: string, value: unknown): string | null {
  const parsed = parseChange(targets, { target, field, value });
  return parsed.ok ? null : parsed.error;
}

function taken(target: string, field: string, value: unknown): unknown {
  const parsed = parseChange(targets, { target, field, value });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.value;
}

describe('an answer', () => {
  const whole = { covers: 'whole', amount: 3 };
  const part = { covers: 'part', amount: 1, since: '2023-10' };
  const fitting: [string, unknown[]][] = [
    ['kryss', ['ticked', 'unticked']],
    ['ja-nej', ['yes', 'no']],
    ['rad', ['ja', 'delvis', 'nej']],
    ['fraga', ['Så här.']],
    ['text', ['Något']],
    ['antal', [whole]],
    ['antal-per-ar', [whole, part, { ...part, since: null }]],
  ];

  test('that fits its item is taken, and null takes it back', () => {
    for (const [key, answers] of fitting) {
      for (const answer of [...answers, null]) expect(taken(key, 'answer', answer)).toEqual(answer);
    }
  });

  test('that fits another kind of item is refused', () => {
    const chosen = fitting.filter(([key]) => key !== 'fraga' && key !== 'text');
    for (const [key, own] of chosen) {
      for (const [, answers] of fitting) {
        for (const answer of answers.filter((other) => !own.includes(other))) {
          expect([key, answer, errorOf(key, 'answer', answer)]).toEqual([key, answer, 'value-does-not-fit']);
        }
      }
    }
    for (const answer of [whole, true, 1, ['a']])
      expect(errorOf('fraga', 'answer', answer)).toBe('value-does-not-fit');
  });

  test('is never a number below zero, without end, or with a month that does not exist', () => {
    const wrong = [
      { ...whole, amount: -1 },
      { ...whole, amount: Number.NaN },
      { ...whole, amount: '3' },
      { ...whole, since: '2023-10' },
      { ...part, since: '2023-13' },
      { ...part, since: '2023' },
    ];
    for (const answer of wrong) expect(errorOf('antal-per-ar', 'answer', answer)).toBe('value-does-not-fit');
  });
});

describe('a text', () => {
  test('is kept as written, with line breaks as one sign and letters composed', () => {
    expect(taken('fraga', 'answer', ' Fo\u0308rst\r\n\tsedan \r')).toBe(' Först\n\tsedan \n');
  });

  test('of nothing but space is no text', () => {
    for (const text of ['', ' ', '\n\t ']) expect(taken('kryss', 'comment', text)).toBeNull();
  });

  test('may be as long as the limit and no longer', () => {
    expect(errorOf('kryss', 'comment', 'å'.repeat(maxTextLength))).toBeNull();
    expect(errorOf('kryss', 'comment', 'å'.repeat(maxTextLength + 1))).toBe('text-too-long');
  });

  test('with NUL, other controls, half a surrogate pair or direction marks is refused', () => {
    for (const char of ['\u0000', '\u0007', '\u001b', '\u0085', '\ud800', '\u200f', '\u202e', '\u2066']) {
      expect(errorOf('fraga', 'answer', `a${char}b`)).toBe('forbidden-character');
      expect(errorOf('kryss', 'comment', `a${char}b`)).toBe('forbidden-character');
    }
  });

  test('read twice is the same as read once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = parseChange(targets, { target: 'fraga', field: 'comment', value: text });
        if (once.ok) expect(parseChange(targets, once.value)).toEqual(once);
        else expect(once.error).toBe('forbidden-character');
      }),
    );
  });
});

describe('a change', () => {
  test('of anything, to anything, gives a change or a typed error and never throws', () => {
    const anyTarget = fc.oneof(fc.constantFrom(...targets.keys(), '__proto__', 'constructor'), fc.string());
    const anyField = fc.oneof(
      fc.constantFrom('answer', 'assessment', 'comment', 'flag', 'seenDocument'),
      fc.string(),
    );
    fc.assert(
      fc.property(anyTarget, anyField, fc.anything(), (target, field, value) => {
        const parsed = parseChange(targets, { target, field, value });
        if (parsed.ok) expect(fieldsOf(targetNamed(target))).toContain(field);
        else expect(typeof parsed.error).toBe('string');
      }),
    );
    for (const json of [
      null,
      undefined,
      5,
      'text',
      [],
      {},
      { target: 'kryss', field: 'answer', value: null, more: 1 },
    ]) {
      expect(parseChange(targets, json)).toEqual({ ok: false, error: 'not-a-change' });
    }
  });

  test('to an item that is not in the template is refused', () => {
    expect(errorOf('borttagen', 'answer', 'ticked')).toBe('unknown-target');
  });

  test('of a field that the target does not have is refused', () => {
    expect(errorOf('del', 'answer', 'ticked')).toBe('field-not-there');
    expect(errorOf('del', 'comment', 'Hej')).toBe('field-not-there');
    expect(errorOf('avser', 'assessment', 'fulfilled')).toBe('field-not-there');
    expect(errorOf('ja-nej', 'seenDocument', null)).toBe('field-not-there');
    expect(errorOf('kryss', 'påhitt', null)).toBe('not-a-change');
  });

  test('to a table’s comment is taken where the form has a place for it', () => {
    expect(taken('tabell', 'comment', 'Hej')).toBe('Hej');
    expect(taken('del', 'flag', true)).toBe(true);
  });

  test('of an assessment is one that a person can make, or takes it back', () => {
    for (const made of ['fulfilled', 'partial', 'unfulfilled', 'notApplicable', null]) {
      expect(taken('fraga', 'assessment', made)).toBe(made);
    }
    expect(errorOf('fraga', 'assessment', 'unassessed')).toBe('value-does-not-fit');
    expect(errorOf('kryss', 'flag', null)).toBe('value-does-not-fit');
  });

  test('of a seen document has a title, and a day that exists when it has one', () => {
    const seen = { title: 'Rutin registerutdrag', date: '2024-02-29', seenBy: 'Uppföljare' };
    expect(taken('kryss', 'seenDocument', seen)).toEqual(seen);
    expect(taken('kryss', 'seenDocument', { ...seen, date: null, seenBy: null })).toMatchObject({
      date: null,
    });
    const wrong = [
      { ...seen, title: ' ' },
      { ...seen, date: '2023-02-29' },
      { ...seen, date: '29/2' },
      { title: 'x' },
    ];
    for (const value of wrong) expect(errorOf('kryss', 'seenDocument', value)).toBe('value-does-not-fit');
    expect(errorOf('kryss', 'seenDocument', { ...seen, title: 'x'.repeat(301) })).toBe('text-too-long');
  });
});

function targetNamed(key: string) {
  const target = targets.get(key);
  if (target === undefined) throw new Error(`No target ${key}`);
  return target;
}
