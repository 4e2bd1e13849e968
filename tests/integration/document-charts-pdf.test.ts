import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QualitySnapshot } from '@/lib/report/quality/quality-snapshot';
import { type ReportRenderer, startRenderer } from '@/lib/report/render';
import { storedBytes } from '@/lib/report/stored-snapshot';
import { byUnit, chartedReport, overYears } from '../support/charted-report';
import { ask, elementsOf, type ReadElement, readText, structureOf } from '../support/pdf-programs';
import { bundleRenderThread } from '../support/thread-bundle';

const satisfied = { title: 'Andel som är nöjda med bemötandet', measure: overYears };
const days = { title: 'Antal dagar till beslut', measure: byUnit };

let threadFile: string;
let renderer: ReportRenderer;
let pdf: Uint8Array;
let structure: ReadElement;

const render = (snapshot: QualitySnapshot) => renderer.render(storedBytes(snapshot));

beforeAll(async () => {
  threadFile = await bundleRenderThread();
  renderer = startRenderer(threadFile);
  pdf = await render(chartedReport([satisfied, days]));
  structure = structureOf(pdf);
});

afterAll(async () => {
  await renderer.close();
  rmSync(dirname(threadFile), { recursive: true, force: true });
});

/** What the file says of itself, with its streams written out. */
const writtenOut = (file: Uint8Array): string =>
  ask('qpdf', file, (name) => ['--qdf', '--object-streams=disable', name, '-']);

/** What is said for the figures of a file, in its order. */
function alternativesOf(file: Uint8Array): string[] {
  const strings = writtenOut(file).matchAll(/\/Alt <([0-9a-f]+)>/gi);
  return [...strings].map(([, hex = '']) => Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le'));
}

test('a chart is a figure that says what it shows, then its caption, then the table that says the same', () => {
  const order = (structure.children[0]?.children ?? []).map(({ type }) => type);
  const [first, second] = order.flatMap((type, at) => (type === 'Figure' ? [at] : []));
  for (const at of [first, second]) expect(order.slice(at, (at ?? 0) + 3)).toEqual(['Figure', 'P', 'Table']);
  expect(alternativesOf(pdf)).toEqual([
    'Linjediagram: Andel som är nöjda med bemötandet. ' +
      'Alla: från 75 % den 2022-12-31 till 95 % den 2026-12-31, lägst 75 % och högst 95 %. ' +
      'Kvinnor: från 40 % den 2022-12-31 till 50 % den 2026-12-31, lägst 40 % och högst 50 %. ' +
      'Män: från 35 % den 2022-12-31 till 45 % den 2026-12-31, lägst 35 % och högst 45 %. ' +
      'Där inget värde visas är linjen bruten. ' +
      'Definitionen är en annan från mätningen 2026-12-31, och linjen är bruten där. ' +
      'Mål: 95 %. Tabellen säger samma sak.',
    'Stapeldiagram: Antal dagar till beslut, 2026-01-01 till 2026-12-31. Alla: 21. Vuxenenheten: 14. ' +
      'Enheten för barn, unga och deras familjer i norra och västra området: visas inte. Mottagningen: 7. ' +
      'Mål: 12 dagar, Vuxenenheten. Tabellen säger samma sak.',
  ]);
});

test('a report with charts is whole, has every font in it and holds no picture', () => {
  expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain(
    'No syntax or stream encoding errors found',
  );
  expect(ask('pdfinfo', pdf, (file) => [file])).toMatch(/^Tagged: +yes$/m);
  const [, , ...fonts] = ask('pdffonts', pdf, (file) => [file])
    .trim()
    .split('\n');
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/SourceSans3.*Identity-H\s+yes yes yes/);
  expect(
    ask('pdfimages', pdf, (file) => ['-list', file])
      .trim()
      .split('\n'),
  ).toHaveLength(2);
});

test('everything in it is marked: what stands outside the figures is a text of the structure or decoration', () => {
  const page = writtenOut(pdf);
  const opened = page.match(/\b(?:BDC|BMC)\b/g)?.length ?? 0;
  expect(page.match(/\bEMC\b/g)).toHaveLength(opened);
  expect(page.match(/\/Figure <<[^>]*>> BDC/g)).toHaveLength(2);
});

test('the same data give the same report to the byte', async () => {
  expect(Buffer.from(await render(chartedReport([satisfied, days]))).equals(pdf)).toBe(true);
});

test('a section that somebody wants without charts has its tables alone', async () => {
  const bare = structureOf(await render(chartedReport([satisfied, days], false)));
  expect(elementsOf(bare, /^Figure$/)).toEqual([]);
  const tables = (of: ReadElement) => elementsOf(of, /^Table$/).map(readText);
  expect(tables(bare)).toEqual(tables(structure));
});

test('a chart stands on one page with its caption and with the name of what it is of', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...(at % 2 === 0 ? satisfied : days),
    title: `Indikator nummer ${at + 1} om något`,
  }));
  const file = await render(chartedReport(many));
  const pages = ask('pdftotext', file, (name) => ['-layout', name, '-']).split('\f');
  for (const { title } of many) {
    const holding = pages.filter((page) => page.includes(`Diagram: ${title}`));
    expect(holding).toHaveLength(1);
    expect(holding[0]?.split(title)).toHaveLength(3);
  }
  expect(elementsOf(structureOf(file), /^Figure$/)).toHaveLength(12);
});
