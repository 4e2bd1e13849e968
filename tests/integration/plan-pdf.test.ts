import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/domain/plain-date';
import { planSchema } from '@/lib/domain/plan/plan-schema';
import type { PrintedPlan } from '@/lib/report/plan/plan-document';
import { type ReportRenderer, startRenderer } from '@/lib/report/render';
import { planFields, wordsOf } from '@/tests/support/check-plan-source';
import { aPlan } from '@/tests/support/full-plan';
import {
  ask,
  attachmentsOf,
  elementsOf,
  type ReadElement,
  readText,
  structureOf,
} from '@/tests/support/pdf-programs';
import { bundleRenderThread } from '@/tests/support/thread-bundle';

const content = planSchema.parse(JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8')));
const stored = { revision: 0 };
const areas = content.areas.map((area) => ({
  ...area,
  ...stored,
  id: area.key,
  goals: area.goals.map((goal) => ({
    ...goal,
    ...stored,
    id: goal.key,
    indicators: goal.indicators.map((one) => ({ ...one, ...stored, id: one.key, lineageId: one.key })),
  })),
}));
const { year, title, language, origin, introduction, footnotes } = content;
const printed: PrintedPlan = {
  plan: aPlan(areas, {
    ...{ year, title, language, origin, introduction, footnotes },
    status: 'decided',
    version: 1,
    decidedOn: plainDate('2014-01-08'),
    decisionReference: 'Nämndens protokoll § 4',
  }),
  tenant: { name: 'Demokommunen' },
  at: '2026-01-01T00:00:00Z',
};

let threadFile: string;
let renderer: ReportRenderer;
let pdf: Uint8Array;
let structure: ReadElement;

beforeAll(async () => {
  threadFile = await bundleRenderThread();
  renderer = startRenderer(threadFile);
  pdf = await renderer.renderPlan(printed);
  structure = structureOf(pdf);
});

afterAll(async () => {
  await renderer.close();
  rmSync(dirname(threadFile), { recursive: true, force: true });
});

const fieldNames = [
  'Motiv för val av indikator',
  'Definition',
  'Mättillfälle',
  'Redovisning',
  'Datakälla',
] as const;

const bare = (text: string) => text.replaceAll(/\[\^([a-z0-9-]+)\]/g, '$1').replaceAll(/\s+/g, '');
/** Points of a list have their marks drawn; what is said is compared. */
const said = (text: string) => bare(text.replaceAll(/^(?:- |\d+\. )/gm, ''));

/** All that the plan says, in the order of the paper. */
function* wordsInOrder(): Generator<readonly [of: string, text: string]> {
  for (const { heading, text } of introduction) {
    yield ['introduction', heading];
    for (const line of text.split('\n')) yield ['introduction', line];
  }
  for (const area of content.areas) {
    yield [area.key, `${area.label} ${area.title}`];
    for (const line of (area.text ?? '').split('\n')) yield [area.key, line];
    for (const goal of area.goals) {
      yield [goal.key, `Kontrollmål ${goal.label} ${goal.title}`];
      for (const indicator of goal.indicators) {
        yield [indicator.key, `Indikator ${indicator.label} ${indicator.title}`];
        for (const line of (indicator.lead ?? '').split('\n')) yield [indicator.key, line];
        for (const field of planFields)
          for (const line of (wordsOf(indicator, field) ?? '').split('\n')) yield [indicator.key, line];
      }
    }
  }
  for (const { key, text } of footnotes) yield [`note ${key}`, `${key}${text}`];
}

describe('the follow-up plan of 2014 as PDF', () => {
  test('has every word of every field, once and in the order of the paper', () => {
    const read = bare(readText(structure));
    // Before the first words stand its title and how it was decided.
    let from = read.indexOf(bare(introduction[0]?.heading ?? ''));
    const between = new Set<string>();
    for (const [of, text] of wordsInOrder()) {
      const at = read.indexOf(said(text), from);
      expect([of, text, at >= from]).toEqual([of, text, true]);
      between.add(read.slice(from, at));
      from = at + said(text).length;
    }
    expect(read.slice(from)).toBe('');
    const names = [...fieldNames, 'Fotnoter'].map(bare).join('|');
    const drawn = new RegExp(`^(${names})?(•|\\d+\\.)?$`);
    expect([...between].filter((words) => !drawn.test(words))).toEqual([]);
  });

  test('has a heading for each area, goal and indicator, and none for what the plan leaves out', () => {
    const headings = elementsOf(structure, /^H[1-6]$/);
    expect(headings.filter(({ type }) => type === 'H2')).toHaveLength(introduction.length + 7 + 1);
    expect(headings.filter(({ type }) => type === 'H3')).toHaveLength(23);
    expect(headings.filter(({ type }) => type === 'H4')).toHaveLength(46);
    const all = readText(structure);
    const last = all.slice(all.indexOf('Uppsökande verksamhet - föräldrar'));
    expect(fieldNames.filter((name) => last.slice(0, last.indexOf('Fotnoter')).includes(name))).toHaveLength(
      2,
    );
  });

  test('is whole, tagged, and carries the plan as a file that can be imported again', () => {
    expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    expect(ask('pdfinfo', pdf, (file) => [file])).toMatch(/^Tagged: +yes$/m);
    const name = 'uppfoljningsplan-2014.json';
    const attached = attachmentsOf(pdf, [name]).get(name);
    const file = planSchema.parse(JSON.parse(Buffer.from(attached ?? []).toString('utf8')));
    expect(file).toEqual({ ...content, key: 'uppfoljningsplan-2014' });
  });

  test('is the same each time it is made', async () => {
    expect(Buffer.compare(await renderer.renderPlan(printed), pdf)).toBe(0);
  });
});
