import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { type Deadline, dueDateOf } from './deadline';
import { parseDeadline } from './parse-deadline';
import type { DeadlineContext } from './reading';
import { defaultReportingOccasions, type ReportingOccasion } from './reporting-occasion';

/** A Friday in the autumn of the RVC audit; its next audit is planned. */
const here: DeadlineContext = {
  today: plainDate('2023-11-10'),
  occasions: defaultReportingOccasions,
  plannedAudits: [plainDate('2025-10-14')],
};

const date = (day: string): Deadline => ({ kind: 'date', date: plainDate(day) });
const month = (year: number, number: number): Deadline => ({ kind: 'month', year, month: number });
const tertial = (name: string, year: number): Deadline => ({ kind: 'tertial', name, year });
const nextAudit = (year: number): Deadline => ({ kind: 'nextAudit', year });
const immediate: Deadline = { kind: 'immediate' };

const understood: [words: string, deadline: Deadline][] = [
  ['Åtgärdas snarast (vid uppföljning har det åtgärdats 2023-11-03).', immediate],
  ['Följs upp i samband T1 2024.', tertial('T1', 2024)],
  ['Arbetet ska vara slutför inför kommande verksamhetsuppföljning 2025.', nextAudit(2025)],
  ['4. Arbetet ska vara slutfört inför kommande verksamhetsuppföljning 2025.', nextAudit(2025)],

  ['snarast', immediate],
  ['SNARAST!', immediate],
  ['Snarast möjligt', immediate],
  ['Ska åtgärdas omgående.', immediate],
  ['så snart som möjligt', immediate],
  ['omedelbart', immediate],

  ['2024-05-31', date('2024-05-31')],
  ['senast 2024-05-31.', date('2024-05-31')],
  ['2024‑05‑31', date('2024-05-31')],
  ['20240531', date('2024-05-31')],
  ['240531', date('2024-05-31')],
  ['2024-5-3', date('2024-05-03')],
  ['31/5 2024', date('2024-05-31')],
  ['31/5-24', date('2024-05-31')],
  ['31.5.2024', date('2024-05-31')],
  ['31 maj 2024', date('2024-05-31')],
  ['senast den 3 juni 2024', date('2024-06-03')],
  ['Senast den 3:e juni 2024', date('2024-06-03')],
  ['fredag den 31 maj 2024', date('2024-05-31')],
  ['1 sept. 2024', date('2024-09-01')],
  ['1 okt -24', date('2024-10-01')],
  ['sista april 2024', date('2024-04-30')],
  ['sista februari 2024', date('2024-02-29')],

  ['i maj 2024', month(2024, 5)],
  ['Kontroll i ILS webb, i maj 2024', month(2024, 5)],
  ['under maj månad 2024', month(2024, 5)],
  ['före utgången av maj 2024', month(2024, 5)],
  ['i slutet av MAJ 2024', month(2024, 5)],
  ['2024-05', month(2024, 5)],
  ['nästa månad', month(2023, 12)],

  ['T1 2024', tertial('T1', 2024)],
  ['t1 2024', tertial('T1', 2024)],
  ['T1, 2024', tertial('T1', 2024)],
  ['T1-2024', tertial('T1', 2024)],
  ['T1/24', tertial('T1', 2024)],
  ['i samband med T2 år 2024', tertial('T2', 2024)],
  ['2024 T1', tertial('T1', 2024)],
  ['2024 års T1', tertial('T1', 2024)],
  ['tertial 2 2024', tertial('T2', 2024)],
  ['första tertialet 2024', tertial('T1', 2024)],
  ['i tertialrapport 1 för 2024', tertial('T1', 2024)],
  ['VB 2023', tertial('VB', 2023)],
  ['Redovisas i verksamhetsberättelsen för 2023', tertial('VB', 2023)],

  ['inför kommande verksamhetsuppföljning 2025', nextAudit(2025)],
  ['vid nästa uppföljning 2025', nextAudit(2025)],
  ['nästa uppföljning (2025)', nextAudit(2025)],
  ['verksamhetsuppföljningen 2025', nextAudit(2025)],
  ['2025 års uppföljning', nextAudit(2025)],
  ['nästa års uppföljning', nextAudit(2024)],

  ['om tre veckor', date('2023-12-01')],
  ['inom 14 dagar', date('2023-11-24')],
  ['inom en månad', date('2023-12-10')],
  ['om ett halvår', date('2024-05-10')],
  ['inom två månader efter beslut', date('2024-01-10')],
  ['tre veckor efter beslutet', date('2023-12-01')],
  ['i dag', date('2023-11-10')],
  ['imorgon', date('2023-11-11')],
  ['nästa vecka', date('2023-11-19')],
  ['vecka 22 2024', date('2024-06-02')],
  ['v. 22, 2024', date('2024-06-02')],
  ['v22-2024', date('2024-06-02')],
  ['kvartal 1 2024', date('2024-03-31')],
  ['Q2 2024', date('2024-06-30')],
  ['andra kvartalet 2024', date('2024-06-30')],
  ['vid årsskiftet 2023/2024', date('2023-12-31')],
  ['halvårsskiftet 2024', date('2024-06-30')],
  ['T1 2024, alltså T1 2024', tertial('T1', 2024)],
];

const uncertain: [words: string, why: string, candidates: Deadline[]][] = [
  ['T1', 'year-missing', [tertial('T1', 2024)]],
  ['i samband med VB', 'year-missing', [tertial('VB', 2023)]],
  ['senast den 3 juni', 'year-missing', [date('2024-06-03')]],
  ['31/12', 'year-missing', [date('2023-12-31')]],
  ['29 februari', 'year-missing', [date('2024-02-29')]],
  ['i maj', 'year-missing', [month(2024, 5)]],
  ['i november', 'year-missing', [month(2023, 11)]],
  ['v. 2', 'year-missing', [date('2024-01-14')]],
  ['inför kommande verksamhetsuppföljning', 'year-missing', [nextAudit(2025)]],
  ['vid årsskiftet', 'year-missing', [date('2023-12-31')]],
  ['kvartal 1', 'year-missing', [date('2024-03-31')]],
  ['under 2024', 'only-a-year', [date('2024-12-31')]],
  ['2024', 'only-a-year', [date('2024-12-31')]],
  ['i början av maj 2024', 'part-of-a-month', [month(2024, 5)]],
  ['mitten av maj 2024', 'part-of-a-month', [month(2024, 5)]],
  ['Snarast, dock senast 2024-01-31', 'several', [immediate, date('2024-01-31')]],
  ['T1 2024 eller T2 2024', 'several', [tertial('T1', 2024), tertial('T2', 2024)]],
  ['T1 2024 eller 2026', 'numbers-left', [tertial('T1', 2024)]],
  ['vid årsskiftet 2024', 'several', [date('2023-12-31'), date('2024-12-31')]],
  ['mellan den 3 och 5 juni 2024', 'numbers-left', [date('2024-06-05')]],
  ['efter T1 2024', 'not-a-last-day', [tertial('T1', 2024)]],
  ['tidigast 2024-05-31', 'not-a-last-day', [date('2024-05-31')]],
  ['inte före i maj 2024', 'not-a-last-day', [month(2024, 5)]],
  ['inom fem arbetsdagar', 'working-days', [date('2023-11-17')]],
  ['inom 10 vardagar', 'working-days', [date('2023-11-24')]],
];

describe('a deadline as people write it in Swedish', () => {
  test.each(understood)('%j is understood', (words, deadline) => {
    expect(parseDeadline(words, here)).toMatchObject({ ok: true, value: { deadline } });
  });

  test.each(uncertain)('%j is proposed, not taken for granted (%s)', (words, why, candidates) => {
    expect(parseDeadline(words, here)).toEqual({ ok: false, error: { code: 'uncertain', why, candidates } });
  });

  test.each([
    'när det passar',
    'löpande',
    'Rutin för prioritering av ärenden',
    'om några veckor',
    'T',
    'uppföljning sker löpande',
    'majoriteten av personalen',
    'kl. 7',
  ])('%j is not understood', (words) => {
    expect(parseDeadline(words, here)).toEqual({ ok: false, error: { code: 'not-understood' } });
  });

  test.each(['', '   ', '.', '()'])('%j says nothing', (words) => {
    expect(parseDeadline(words, here)).toEqual({ ok: false, error: { code: 'empty' } });
  });

  test.each([
    ['31 april 2024', '31 april 2024'],
    ['senast 2024-02-30', '2024-02-30'],
    ['31/9 2024', '31/9 2024'],
    ['vecka 53 2024', 'vecka 53 2024'],
  ])('%j names a day that does not exist', (words, text) => {
    expect(parseDeadline(words, here)).toEqual({ ok: false, error: { code: 'no-such-day', text } });
  });

  test.each([
    ['T4 2024', 't4'],
    ['delår 2024', 'delår'],
    ['i samband med bokslutet 2024', 'bokslut'],
  ])('%j names an occasion that the tenant does not have, and the ones it has are offered', (words, name) => {
    expect(parseDeadline(words, here)).toEqual({
      ok: false,
      error: {
        code: 'unknown-occasion',
        name,
        candidates: [tertial('T1', 2024), tertial('T2', 2024), tertial('VB', 2024)],
      },
    });
  });

  test('the words are kept as they were written, but for space at their ends', () => {
    const words = 'Följs upp  i samband T1 2024.';
    expect(parseDeadline(`  ${words}\n`, here)).toMatchObject({ ok: true, value: { words } });
  });

  test('a note of when it was remedied is read, and is not the deadline', () => {
    const remedied = (words: string) => parseDeadline(words, here);
    expect(remedied('Åtgärdas snarast (vid uppföljning har det åtgärdats 2023-11-03).')).toMatchObject({
      value: { deadline: immediate, remediedOn: '2023-11-03' },
    });
    expect(remedied('T1 2024, åtgärdades den 3 november 2023')).toMatchObject({
      value: { deadline: tertial('T1', 2024), remediedOn: '2023-11-03' },
    });
    expect(remedied('Ska vara åtgärdat 2024-05-31')).toMatchObject({
      value: { deadline: date('2024-05-31'), remediedOn: null },
    });
    expect(remedied('snarast (har åtgärdats 2024-11-03)')).toMatchObject({
      value: { deadline: immediate, remediedOn: null },
    });
  });

  test('a deadline in brackets counts when there is nothing outside them', () => {
    expect(parseDeadline('(T1 2024)', here)).toMatchObject({ value: { deadline: tertial('T1', 2024) } });
  });
});

describe('a tenant with occasions of its own', () => {
  const occasions: ReportingOccasion[] = [
    { name: 'Delår', alsoCalled: ['delårsuppföljning'], month: 8, day: 31, followingYear: false },
    { name: 'Bokslut', alsoCalled: ['årsbokslut'], month: 1, day: 31, followingYear: true },
    { name: 'Nämnd+', alsoCalled: [], month: 3, day: 15, followingYear: false },
  ];
  const there: DeadlineContext = { ...here, occasions };

  test.each([
    ['i samband med bokslut 2023', tertial('Bokslut', 2023)],
    ['Redovisas i samband med bokslutet 2023', tertial('Bokslut', 2023)],
    ['delårsuppföljningen 2024', tertial('Delår', 2024)],
    ['delår 2024', tertial('Delår', 2024)],
    ['nämnd+ 2024', tertial('Nämnd+', 2024)],
  ])('%j is understood by its names', (words, deadline) => {
    expect(parseDeadline(words, there)).toMatchObject({ ok: true, value: { deadline } });
  });

  test('the next one from today is proposed, counted by when it is reported', () => {
    expect(parseDeadline('bokslut', { ...there, today: plainDate('2024-01-20') })).toMatchObject({
      error: { why: 'year-missing', candidates: [tertial('Bokslut', 2023)] },
    });
  });

  test('resolves on its own reporting days', () => {
    const context = { occasions, plannedAudits: [], decisionDate: here.today };
    expect(dueDateOf(tertial('Bokslut', 2023), context)).toBe('2024-01-31');
    expect(dueDateOf(tertial('Delår', 2024), context)).toBe('2024-08-31');
    expect(dueDateOf(tertial('T1', 2024), context)).toBeNull();
  });
});
