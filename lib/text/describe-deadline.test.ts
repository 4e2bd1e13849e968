import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deadline, dueDateOf } from '@/lib/domain/deadline/deadline';
import { type DeadlineFailure, parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import type { DeadlineContext } from '@/lib/domain/deadline/reading';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { type DeadlineVoice, describeDeadline, describeDeadlineFailure } from '@/lib/text/describe-deadline';
import { translator } from '@/lib/text/translator';

const inSwedish: DeadlineVoice = {
  locale: 'sv',
  t: translator('sv', 'deadline'),
};
const inEnglish: DeadlineVoice = {
  locale: 'en',
  t: translator('en', 'deadline'),
};

const here: DeadlineContext = {
  today: plainDate('2023-11-10'),
  occasions: defaultReportingOccasions,
  plannedAudits: [],
};

const year = fc.integer({ min: 2000, max: 2099 });
const anyDeadline: fc.Arbitrary<Deadline> = fc.oneof(
  fc.constant<Deadline>({ kind: 'immediate' }),
  fc
    .integer({ min: 0, max: 36_000 })
    .map((days): Deadline => ({ kind: 'date', date: addDays(plainDate('2000-01-01'), days) })),
  fc.record({ kind: fc.constant('month' as const), year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('tertial' as const), name: fc.constantFrom('T1', 'T2', 'VB'), year }),
  fc.record({ kind: fc.constant('nextAudit' as const), year }),
);

describe('a deadline in words', () => {
  test.each([
    [{ kind: 'immediate' }, 'snarast', 'at once'],
    [{ kind: 'date', date: plainDate('2024-05-31') }, '2024-05-31', '2024-05-31'],
    [{ kind: 'month', year: 2024, month: 5 }, 'i maj 2024', 'in May 2024'],
    [{ kind: 'tertial', name: 'T1', year: 2024 }, 'i samband med T1 2024', 'at T1 2024'],
    [{ kind: 'nextAudit', year: 2025 }, 'inför uppföljningen 2025', 'before the audit of 2025'],
  ] satisfies [Deadline, string, string][])('%j is said as %j and %j', (deadline, sv, en) => {
    expect(describeDeadline(deadline, inSwedish)).toBe(sv);
    expect(describeDeadline(deadline, inEnglish)).toBe(en);
  });

  test('is read back as the same deadline, within any sentence of filling words', () => {
    const sentence = fc.constantFrom('', 'Åtgärdas ', 'Ska vara klart ', 'Följs upp ', 'Senast ');
    const ending = fc.constantFrom('', '.', '!', ' (se protokollet).');
    fc.assert(
      fc.property(anyDeadline, sentence, ending, fc.boolean(), (deadline, before, after, loud) => {
        const said = `${before}${describeDeadline(deadline, inSwedish)}${after}`;
        const read = parseDeadline(loud ? said.toUpperCase() : said, here);
        expect(read).toMatchObject({ ok: true, value: { deadline } });
      }),
    );
  });

  test('has a due date, whatever it is', () => {
    fc.assert(
      fc.property(anyDeadline, (deadline) => {
        expect(dueDateOf(deadline, { ...here, decisionDate: here.today })).not.toBeNull();
      }),
    );
  });
});

describe('what is said when a deadline is not understood', () => {
  test.each([
    ['', 'Skriv när åtgärden ska vara klar, till exempel ”T1 2024”, ”31 maj 2024” eller ”snarast”.'],
    ['31 april 2024', 'Dagen finns inte: 31 april 2024.'],
    ['T1', 'Året saknas. Menar du i samband med T1 2024?'],
    ['snarast, dock senast 2024-01-31', 'Det står flera tider. Vilken menar du: snarast eller 2024-01-31?'],
    [
      'delår 2024',
      'Er organisation har ingen redovisningsdag som heter ”delår”. Välj någon av era egna, eller be en administratör lägga till den.',
    ],
  ])('of %j: %s', (words, sentence) => {
    const read = parseDeadline(words, here);
    expect(read.ok ? null : describeDeadlineFailure(read.error, inSwedish)).toBe(sentence);
  });

  test('any text at all is understood, or gives one of the failures that have a sentence in both languages', () => {
    const words = fc.constantFrom(
      ...['T1', '2024', 'maj', '31', 'om', 'tre', 'veckor', 'snarast', '(', ')', '.', '-', '/', '5', 'i'],
      ...['nästa', 'uppföljning', 'åtgärdades', 'har', 'v.', 'kvartal', 'sista', 'delår', '2024-02-30', ' '],
    );
    const phrase = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), phrase), (text) => {
        const read = parseDeadline(text, here);
        if (read.ok) return;
        const failure: DeadlineFailure = read.error;
        for (const voice of [inSwedish, inEnglish]) {
          expect(describeDeadlineFailure(failure, voice)).toMatch(/^\p{Lu}.*[.?]$/su);
        }
      }),
      { numRuns: 300 },
    );
  });
});
