import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type QualityPlan,
  qualityPlanSchema,
  selfChecksOfArea,
} from '@/lib/domain/quality-plan/quality-plan-schema';
import { checkQualityPlanSource, type QualityPlanSource } from '@/tests/support/check-quality-plan-source';

/** The exhaustive tests read the whole plan many hundred times; a busy machine may need its time for that. */
const patient = { timeout: 120_000 };

const plan = qualityPlanSchema.parse(JSON.parse(readFileSync('plans/kvalitetsplan-2023.json', 'utf8')));
const rows = plan.risks.areas.flatMap((area) => area.rows);
const selfChecks = plan.risks.areas.flatMap(selfChecksOfArea);
const indicators = plan.indicators.groups.flatMap((group) => group.indicators);

const paper: QualityPlanSource = {
  plan,
  source: readFileSync('tests/golden/kvalitetsplan-2023.txt', 'utf8'),
  // One page kept its foot when the plan became text.
  furniture: ['Individ- och familjeomsorg | 7'],
  // Cells that reach over several rows came out of the paper after those beside their beginning.
  cellOrders: {
    'vald-upptacks-inte': 'arca',
    'familjer-utan-samordnat-stod': 'arca',
    'tidigt-stod-nar-inte-ut': 'rca~a',
    'hog-personalomsattning': 'aarca',
    'stod-och-skydd-rattssakert': 'carca',
  },
  newTables: [
    'besok-i-oppna-insatser',
    'nas-av-tidiga-insatser',
    'barnavardsutredningar-90-dagar',
    'barn-utsatta-for-vald',
    'vardnadshavares-situation',
    'vuxenutredningar-60-dagar',
    'missbruksvard-situation',
    'lamnat-kriminell-bana',
    'valdsutovare-paborjat',
    'boendestod-hjalp',
  ],
};

describe('the quality plan of 2023 against its source', () => {
  test('every line of the source is used exactly once, in order', () => {
    expect(checkQualityPlanSource(paper)).toEqual([]);
  });

  test('it has 9 risks with the levels 8, 9, 6, 4, 8, 9, 6, 6, 6, and says of none how its level came about', () => {
    const risks = rows.flatMap(({ risk }) => risk ?? []);
    expect(risks.map(({ level }) => level)).toEqual([8, 9, 6, 4, 8, 9, 6, 6, 6]);
    expect(risks.filter(({ likelihood, consequence }) => likelihood ?? consequence)).toEqual([]);
  });

  test('it has 7 self-checks, three of them without an identified risk', () => {
    expect(selfChecks).toHaveLength(7);
    const ofRisks = rows.flatMap((row) => (row.risk ? row.selfChecks : []));
    expect(selfChecks.filter((check) => !ofRisks.includes(check)).map(({ title }) => title)).toEqual([
      'Loggkontroll',
      'Antal våldsutövare som har erbjudits stöd',
      'Tid från första kontakt till första besök inom familjerådgivning',
    ]);
  });

  test('five risks lack a self-check, and for one it is said that none is carried out', () => {
    expect(rows.map(({ withoutSelfCheck }) => withoutSelfCheck)).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
      null,
      'missing',
      null,
      null,
      null,
      'notCarriedOut',
    ]);
  });

  test('it has 15 actions, each with its row', () => {
    expect(rows.map(({ actions }) => actions.length)).toEqual([2, 2, 2, 3, 2, 1, 1, 0, 1, 1]);
  });

  test('it has 19 quality indicators', () => {
    expect(plan.indicators.groups.map((group) => group.indicators.length)).toEqual([3, 8, 1, 2, 1, 2, 2]);
    expect(indicators).toHaveLength(19);
  });
});

describe('what the test of the source would notice', () => {
  test('a risk, self-check, action, indicator or section left out, or two neighbours that change places', patient, () => {
    for (const [list, parts] of listsOf(plan).entries()) {
      for (const at of parts.keys()) {
        expect([list, at, isNoticed((copy) => void listsOf(copy)[list]?.splice(at, 1))]).toEqual([list, at, true]);
        if (at === 0) continue;
        const swap = (copy: QualityPlan) => {
          const same = listsOf(copy)[list] ?? [];
          same.splice(at - 1, 2, ...same.slice(at - 1, at + 1).reverse());
        };
        expect([list, at, isNoticed(swap)]).toEqual([list, at, true]);
      }
    }
  });

  test('a text that loses or changes a letter, or a level that is another', patient, () => {
    const texts = textsIn(plan);
    for (const [which, { value }] of texts.entries()) {
      for (const other of typeof value === 'number' ? [value + 1] : [value.slice(0, -1), `x${value.slice(1)}`]) {
        expect([value, other, isNoticed((copy) => textsIn(copy)[which]?.set(other))]).toEqual([value, other, true]);
      }
    }
    expect(texts.length).toBeGreaterThan(2 * (9 + 7 + 15 + 19));
  });

  test('a self-check that is said not to be carried out where it is lacking, and the other way round', () => {
    for (const at of rows.keys()) {
      const other = rows[at]?.withoutSelfCheck === 'missing' ? 'notCarriedOut' : 'missing';
      const change = (copy: QualityPlan) => {
        const row = copy.risks.areas.flatMap((area) => area.rows)[at];
        if (row) row.withoutSelfCheck = other;
      };
      expect([at, isNoticed(change)]).toEqual([at, true]);
    }
  });

  test('a line of the source that is missing or doubled', patient, () => {
    const lines = paper.source.split('\n').filter((line) => /[\p{L}\d]/u.test(line));
    const unnoticed = lines.filter((_line, at) =>
      [lines.toSpliced(at, 1), lines.toSpliced(at, 0, lines[at] ?? '')].some(
        (changed) => checkQualityPlanSource({ ...paper, source: changed.join('\n') }).length === 0,
      ),
    );
    expect(lines.length).toBeGreaterThan(550);
    expect(unnoticed).toEqual([]);
  });
});

describe('what the words have been read as', () => {
  test('what a self-check asks, how and of what, are pieces of its own text', () => {
    for (const { text, question, method, frequency, sample } of selfChecks) {
      for (const read of [question, method, frequency, sample]) {
        if (read !== null) expect(text).toContain(read);
      }
    }
  });

  test('an indicator is a share where its words speak of one, and else a count', () => {
    for (const { title, text, measure } of indicators) {
      expect([title, measure]).toEqual([title, /andel|%/iu.test(`${title} ${text}`) ? 'share' : 'count']);
    }
  });

  test('a target is a figure in the words, and its unit too', () => {
    const targets = indicators.flatMap(({ text, targets: own }) => own.map((target) => ({ text, target })));
    for (const { text, target } of targets) {
      expect(text).toContain(target.words);
      expect(target.words).toContain(`${target.value}%`);
      if (target.unit !== null) expect(text?.toLowerCase()).toContain(target.unit);
    }
    expect(targets.map(({ target }) => target.value)).toEqual([50, 75, 75, 50]);
  });

  test('a missing result is one that the words speak of', () => {
    for (const { text, result } of indicators) {
      const said = text?.includes('Inga tillgängliga data') ? 'noData' : null;
      expect(result).toBe(text?.includes('för få svar') ? 'tooFewAnswers' : said);
    }
  });
});

function isNoticed(change: (copy: QualityPlan) => void): boolean {
  const copy = structuredClone(plan);
  change(copy);
  return checkQualityPlanSource({ ...paper, plan: copy }).length > 0;
}

/** The lists of a plan whose order is the source's. */
function listsOf({ sections, risks, indicators: { groups } }: QualityPlan): unknown[][] {
  const all = risks.areas.flatMap((area) => area.rows);
  return [
    sections,
    ...sections.map(({ parts }) => parts),
    risks.areas,
    ...risks.areas.flatMap((area) => [area.rows, area.selfChecks]),
    ...all.flatMap((row) => [row.selfChecks, row.actions]),
    groups,
    ...groups.map((group) => group.indicators),
  ];
}

const ours = ['key', 'origin', 'question', 'method', 'frequency', 'sample', 'targets', 'withoutSelfCheck'];
const readings = ['language', 'measure', 'direction', 'result', 'format', 'year', 'likelihood', 'consequence'];

/** The plan's own words and levels wherever they stand, each with a way to set it. */
function textsIn(part: object, isWhole = true): { value: string | number; set: (other: string | number) => void }[] {
  return Object.entries(part).flatMap(([name, value]) => {
    if ([...ours, ...readings].includes(name) || (isWhole && name === 'title')) return [];
    if (typeof value === 'string' || typeof value === 'number') {
      return [{ value, set: (other: string | number) => void Object.assign(part, { [name]: other }) }];
    }
    return typeof value === 'object' && value !== null ? textsIn(value, false) : [];
  });
}
