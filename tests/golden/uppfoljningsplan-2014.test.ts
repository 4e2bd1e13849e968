import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { wordsOfMeasure } from '@/lib/domain/plan/measure';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { parseOccasions } from '@/lib/domain/plan/parse-occasions';
import { type Indicator, indicatorsOf, type Plan, planSchema } from '@/lib/domain/plan/plan-schema';
import {
  checkPlanSource,
  type PlanField,
  type PlanSource,
  planFields,
  wordsOf,
} from '@/tests/support/check-plan-source';

/** The exhaustive tests read the whole plan thousands of times; a busy machine may need its time for that. */
const patient = { timeout: 120_000 };

const plan = planSchema.parse(JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8')));
const indicators = indicatorsOf(plan).map(({ indicator }) => indicator);

const pageHead = (page: number) => [
  'BOTKYRKA KOMMUN',
  'Socialförvaltningen',
  'Stöd och utvecklingsenheten',
  'UPPFÖLJNINGSPLAN',
  '2014-01-08',
  `${page} [42]`,
];

const paper: PlanSource = {
  plan,
  source: readFileSync('tests/golden/uppfoljningsplan-2014.txt', 'utf8'),
  // Two of the pages kept their heads when the plan became text.
  furniture: [...pageHead(9), ...pageHead(21)],
  otherHeadings: {
    'barn-som-vrakts': '{label} Indikator {title}',
    'planer-i-samrad': '{label} Indikator: {title}',
    'upplevd-tillganglighet': '{label} Indikator {title}',
    'dagar-i-beroendeutredningar': '{label} Indikator {title}',
    'dagar-i-socialpsykiatrins-utredningar': '{label} Indikator {title}',
    'kompetensplan-ekonomiskt-bistand': 'Indikator: {label} {title}',
    'hedersrelaterat-fortryck': '{label} Kontrollmål: {title}',
    'kunskap-om-hedersfortryck': '.Indikator {label} {title}',
  },
  bareHeadings: {
    'utbildning-psykisk-funktionsnedsattning': ['reporting'],
    'utbildning-ekonomiskt-bistand': ['rationale'],
    'hemlighallande-av-vistelseort': ['rationale'],
  },
};

describe('the plan of 2014 against its source', () => {
  test('every line of the source is used exactly once, in order', () => {
    expect(checkPlanSource(paper)).toEqual([]);
  });

  test('it has 7 areas, 23 control goals and 46 indicators', () => {
    expect(plan.areas.map(({ label }) => label).join('')).toBe('ABCDFGH');
    expect(plan.areas.map(({ goals }) => goals.length)).toEqual([3, 4, 2, 4, 3, 2, 5]);
    expect(plan.areas.map(({ goals }) => goals.flatMap((goal) => goal.indicators).length)).toEqual([
      4, 8, 5, 8, 7, 7, 7,
    ]);
    expect(indicators).toHaveLength(46);
  });

  test('its labels stand as they were written, those that stand for two parts included', () => {
    const labels = indicators.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['A2.2.', 'B 2.1.', 'C.1.2', '4.1', 'F.1.2 .', 'G 1.2.']));
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual(['G.1.6', 'H.3.1.']);
    const goals = plan.areas.flatMap((area) => area.goals.map(({ label }) => label));
    expect(goals.filter((label, at) => goals.indexOf(label) !== at)).toEqual(['H.3.']);
    expect(goals).toEqual(expect.arrayContaining(['B1.', 'B. 2.', 'C1:']));
  });

  test('exactly the fields that the source leaves empty are empty', () => {
    const empty = indicators.flatMap((indicator) =>
      planFields
        .filter((field) => wordsOf(indicator, field) === null)
        .map((field) => [indicator.label, indicator.key, field]),
    );
    expect(empty).toEqual([
      ['G.1.3', 'utbildning-psykisk-funktionsnedsattning', 'reporting'],
      ['G.1.6', 'utbildning-ekonomiskt-bistand', 'rationale'],
      ['G.1.6', 'kompetensplan-ekonomiskt-bistand', 'rationale'],
      ['H.2.1.', 'hemlighallande-av-vistelseort', 'rationale'],
      ['H.4.2.', 'uppsokande-verksamhet', 'occasions'],
      ['H.4.2.', 'uppsokande-verksamhet', 'reporting'],
      ['H.4.2.', 'uppsokande-verksamhet', 'dataSource'],
    ]);
    expect(indicators.filter(({ dataSource }) => dataSource === '-').map(({ label }) => label)).toEqual([
      '4.1',
      'G 1.2.',
      'G.1.6',
    ]);
  });
});

describe('what the test of the source would notice', () => {
  test('an indicator, goal or area left out', patient, () => {
    for (const [list, at] of placesIn(plan)) {
      expect(isNoticed(planAfter((copy) => void listsOf(copy)[list]?.splice(at, 1)))).toBe(true);
    }
  });

  test('two neighbours that change places', patient, () => {
    const swapped = placesIn(plan).filter(([list, at]) => at + 1 < (listsOf(plan)[list]?.length ?? 0));
    for (const [list, at] of swapped) {
      const other = planAfter((copy) => {
        const same = listsOf(copy)[list] ?? [];
        same.splice(at, 2, ...same.slice(at, at + 2).reverse());
      });
      expect([list, at, isNoticed(other)]).toEqual([list, at, true]);
    }
    expect(swapped.length).toBeGreaterThan(40);
  });

  test('a field that is emptied, or loses or changes a letter', patient, () => {
    for (const at of indicators.keys()) {
      for (const field of planFields) {
        const words = wordsOf(indicators[at] as Indicator, field);
        if (words === null) continue;
        for (const other of [null, words.slice(0, -1), `x${words.slice(1)}`]) {
          const changed = planAfter((copy) => setWords(indicatorsOf(copy)[at]?.indicator, field, other));
          expect([at, field, isNoticed(changed)]).toEqual([at, field, true]);
        }
      }
    }
  });

  test('a label, title, lead, text or footnote that loses or changes a letter', patient, () => {
    const texts = otherTexts(plan);
    for (const [which, { text }] of texts.entries()) {
      for (const other of [text.slice(0, -1), `x${text.slice(1)}`]) {
        const changed = planAfter((copy) => otherTexts(copy)[which]?.set(other));
        expect([text, other, isNoticed(changed)]).toEqual([text, other, true]);
      }
    }
    expect(texts.length).toBeGreaterThan(2 * (7 + 23 + 46));
  });

  test('a line of the source that is missing or doubled', patient, () => {
    const lines = paper.source.split('\n').filter((line) => line.trim() !== '');
    const unnoticed = lines.filter((_line, at) =>
      [lines.toSpliced(at, 1), lines.toSpliced(at, 0, lines[at] ?? '')].some(
        (changed) => checkPlanSource({ ...paper, source: changed.join('\n') }).length === 0,
      ),
    );
    expect(lines.length).toBeGreaterThan(900);
    expect(unnoticed).toEqual([]);
  });
});

describe('what the words have been read as', () => {
  test('numerator, denominator, questions, recipients and targets are the words of the indicator itself', () => {
    for (const indicator of indicators) {
      const own = [indicator.title, indicator.lead, ...planFields.map((field) => wordsOf(indicator, field))];
      const read = [
        ...measuresOf(indicator).flatMap((measure) => [
          ...wordsOfMeasure(measure),
          ...measure.targets.map(({ words }) => words),
        ]),
        ...(indicator.reporting?.to ?? []),
        ...(indicator.reporting?.in ?? []),
        ...indicator.splits.flatMap(({ groups }) => groups),
      ];
      for (const words of read) {
        expect([indicator.key, words, own.some((text) => text?.includes(words))]).toEqual([
          indicator.key,
          words,
          true,
        ]);
      }
    }
  });

  test('a split is one that the definition or the reporting speaks of', () => {
    const spoken = { sex: /kön|kvinn|män|flick|manlig/i, age: /ålder/, section: /sektion/i, unit: /enhet/i };
    for (const { key, splits, definition, reporting } of indicators) {
      for (const { by } of splits) {
        expect([key, by, `${definition?.words} ${reporting?.words}`]).toEqual([
          key,
          by,
          expect.stringMatching(spoken[by]),
        ]);
      }
    }
  });

  test('each kind of measure comes as often as it was counted by hand', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of indicators.flatMap(measuresOf)) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      surveyQuestion: 10,
      share: 17,
      count: 18,
      average: 7,
      index: 1,
      yesNo: 22,
      unspecified: 5,
    });
  });

  test('when it is measured is what the grammar reads the words as, and each of them gives these days', () => {
    const context = { year: plan.year, reporting: defaultReportingOccasions };
    const daysBy = new Map<string, string>();
    for (const { key, occasions } of indicators) {
      if (occasions === null) continue;
      expect([key, parseOccasions(occasions.words, context)]).toEqual([key, occasions.when]);
      const { times, undated } = measuringYear(occasions.when, context);
      const days = times.map(({ from, to }) => (from === to ? to : `${from}/${to}`));
      daysBy.set(occasions.words, [...days, ...undated].join(' '));
    }
    expect(Object.fromEntries(daysBy)).toEqual(daysOfWords);
  });

  test('a target is a figure in the words, and says which way is better; without one nothing does', () => {
    const targets = indicators.flatMap((indicator) =>
      measuresOf(indicator).flatMap((measure) =>
        measure.targets.map(({ unit, bound, value, measuredIn }) => [
          indicator.label,
          bound,
          value,
          measuredIn,
          unit,
        ]),
      ),
    );
    expect(targets).toEqual([
      ['C.1.2', 'atMost', 30, 'dagar', 'Enheten för ekonomiskt bistånd'],
      ['C.1.3.', 'atMost', 4, 'veckor', null],
      ['D.3.1.', 'atMost', 105, 'dagar', 'Utredningsenheten för barn och unga'],
      ['D.3.2.', 'atMost', 60, 'dagar', 'Vuxenenheten'],
      ['D.3.3.', 'atMost', 60, 'dagar', 'Socialpsykiatriska enheten'],
      ['F.3.1.', 'atLeast', 28, 'poäng', 'Resursenheten'],
      ['G.1.3', 'atLeast', 100, '%', null],
      ['H.3.1.', 'atMost', 2, 'månader', null],
    ]);
    for (const { direction, targets: own } of indicators.flatMap(measuresOf)) {
      const better = own.map(({ bound }) => (bound === 'atMost' ? 'lower' : 'higher'));
      expect(direction).toBe(better[0] ?? 'unspecified');
    }
  });
});

const halves = '2014-01-01/2014-06-30 2014-07-01/2014-12-31';
const tertials = '2014-01-01/2014-04-30 2014-05-01/2014-08-31 2014-09-01/2014-12-31';
const quarters = '2014-01-01/2014-03-31 2014-04-01/2014-06-30 2014-07-01/2014-09-30 2014-10-01/2014-12-31';

/** All that the plan of 2014 writes about when something is measured, with the days it gives. */
const daysOfWords = {
  'Vecka 41-43 (6-24 oktober)': '2014-10-06/2014-10-24',
  '1 november 2014': '2014-11-01',
  '1 april och 1 november 2014': '2014-04-01 2014-11-01',
  '1 april och 1 november': '2014-04-01 2014-11-01',
  '1 april 2014': '2014-04-01',
  '30 juni 2014': '2014-06-30',
  '15 oktober 2014': '2014-10-15',
  'Maj 2014': '2014-05-01/2014-05-31',
  'Akter avslutade under första halvåret 2014': '2014-01-01/2014-06-30',
  'Andra halvåret 2014': '2014-07-01/2014-12-31',
  'Avslutade förhandsbedömningar under första kvartalet 2014': '2014-01-01/2014-03-31',
  'Avslutade förhandsbedömningar under tredje kvartalet 2014': '2014-07-01/2014-09-30',
  '1 januari - 30 juni respektive 1 juli- 31 december 2014': halves,
  'Stickprov en gång årligen': '2014-01-01/2014-12-31',
  '30 april, 31 augusti och 31 december': '2014-04-30 2014-08-31 2014-12-31',
  '31 mars, 30 juni, 30 september, 31 december': '2014-03-31 2014-06-30 2014-09-30 2014-12-31',
  'Den 31 mars, den 30 juni, den 31 oktober respektive den 31 december':
    '2014-03-31 2014-06-30 2014-10-31 2014-12-31',
  'Per tertial': tertials,
  'Sista dagen i varje tertial.': tertials,
  Kvartalsvis: quarters,
  'Halvårsvis den 30 juni respektive 31 december': halves,
  'Halvårsvis den 30 juni respektive 31 december samt sammantaget för helåret': `${halves} 2014-01-01/2014-12-31`,
  'Nämnden har den 1 december 2014 en samlad plan för kompetensutveckling för handläggare inom myndighetsutövningen.':
    '2014-12-01',
  'har den 1 december 2014 en samlad plan för enhetens kompetensutveckling': '2014-12-01',
  'Enheten har den 1 december 2014 en samlad plan för enhetens kompetensutveckling': '2014-12-01',
  'Hösten 2014': 'season',
  'Enligt socialstyrelsens anvisning': 'elsewhere',
};

const measuresOf = ({ definition }: Indicator) => definition?.measures ?? [];

const isNoticed = (changed: Plan): boolean => checkPlanSource({ ...paper, plan: changed }).length > 0;

function planAfter(change: (copy: Plan) => void): Plan {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
}

/** The lists of a plan whose order is the source's: areas, goals, indicators. */
function listsOf({ areas }: Plan): unknown[][] {
  const goals = areas.map((area) => area.goals);
  return [areas, ...goals, ...goals.flat().map((goal) => goal.indicators)];
}

/** The texts of a plan outside the fields of its indicators, each with a way to set it. */
function otherTexts(whole: Plan): { text: string; set: (text: string) => void }[] {
  const goals = whole.areas.flatMap((area) => area.goals);
  const parts: object[] = [
    whole,
    ...whole.introduction,
    ...whole.areas,
    ...goals,
    ...goals.flatMap((goal) => goal.indicators),
    ...whole.footnotes,
  ];
  return parts.flatMap((part) =>
    Object.entries(part).flatMap(([name, text]) =>
      ['label', 'title', 'lead', 'text', 'heading'].includes(name) && typeof text === 'string'
        ? [{ text, set: (other: string) => void Object.assign(part, { [name]: other }) }]
        : [],
    ),
  );
}

const placesIn = (whole: Plan): [list: number, at: number][] =>
  listsOf(whole).flatMap((list, which) => [...list.keys()].map((at): [number, number] => [which, at]));

function setWords(indicator: Indicator | undefined, field: PlanField, words: string | null): void {
  if (!indicator) return;
  const value = indicator[field];
  Object.assign(indicator, {
    [field]: words === null || typeof value !== 'object' ? words : { ...value, words },
  });
}
