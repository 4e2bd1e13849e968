import { beforeAll, expect, test } from 'vitest';
import { beginDocument } from '@/lib/commands/begin-document';
import { importPlan } from '@/lib/commands/import-plan';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { requirePlan } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import type { Figure } from '@/lib/domain/measurement/figure';
import { plainDate } from '@/lib/domain/plain-date';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { ask, elementsOf, structureOf } from '../support/pdf-programs';
import { deskOf, sectionOf } from '../support/quality-documents';
import { smallPlan } from '../support/small-plan';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let desk: ReturnType<typeof deskOf>;
let draft: QualityDocument;

/** The plan of a year that counts something, decided; gives its one indicator. */
async function planCounting(year: number, of: string) {
  const content = smallPlan(home.slug, year);
  const [indicator] = content.areas[0]?.goals[0]?.indicators ?? [];
  Object.assign(indicator?.definition?.measures[0] ?? {}, { of });
  const file = { content, year: null, decidedOn: plainDate(`${year}-01-31`) };
  const operator = systemActor('operator', home.tenantId, 'test');
  const { planId } = rightly(await importPlan(operator, file));
  const { areas } = await withTenant(home.as.admin, 'plan.read', (tx) => requirePlan(tx, planId));
  return { planId, indicatorId: areas[0]?.goals[0]?.indicators[0]?.id ?? '' };
}

async function register(
  under: { planId: string; indicatorId: string },
  day: string,
  women: number,
  men: number,
) {
  const figures = [women, men, women + men].map((count): Figure => ({ kind: 'count', count }));
  const columnsBy = { by: 'sex' as const, groups: ['Kvinnor', 'Män'] };
  const [from, to] = [plainDate(day), plainDate(day)];
  const grid = { rowsBy: null, columnsBy, figures: [figures] };
  const measurement = { measure: 0, from, to, grid, comment: null };
  rightly(await registerMeasurement(home.as.auditor, { ...under, measurement, corrects: null }));
}

beforeAll(async () => {
  home = await makeTenant('diagram');
  desk = deskOf(home);
  await register(await planCounting(2024, 'Antal veckor'), '2024-05-05', 31, 42);
  await register(await planCounting(2025, 'Antal dagar i avslutade utredningar'), '2025-05-05', 33, 44);
  await register(home, '2026-05-05', 4, 87);
  const about = { year: 2026, language: 'sv', title: 'Berättelse', subtitle: null, basedOnId: null } as const;
  const begun = await beginDocument(home.as.admin, { kind: 'qualityReport', ...about });
  draft = await desk.read(rightly(begun).documentId);
});

const gatheredMeasure = () => {
  const { gathering } = sectionOf(draft, 'Kvalitetsindikatorer');
  return gathering?.content.kind === 'indicators' ? gathering.content.entries[0]?.measures[0] : undefined;
};

test('what is gathered says which measurements were made by another definition', () => {
  expect(gatheredMeasure()?.times).toEqual([
    { from: '2024-05-05', to: '2024-05-05' },
    { from: '2025-05-05', to: '2025-05-05', definition: 1 },
    { from: '2026-05-05', to: '2026-05-05', definition: 1 },
  ]);
});

test('a figure that is not told is in no chart, in no words of one and nowhere else in the file', async () => {
  const pdf = await desk.pdfOf(draft.id);
  expect(elementsOf(structureOf(pdf), /^Figure$/)).toHaveLength(1);
  const written = ask('qpdf', pdf, (file) => ['--qdf', '--object-streams=disable', file, '-']);
  const [alternative = ''] = [...written.matchAll(/\/Alt <([0-9a-f]+)>/gi)].map(([, hex = '']) =>
    Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le'),
  );
  expect(alternative).toContain('Alla: från 73 den 2024-05-05 till 91 den 2026-05-05');
  expect(alternative).toContain('Kvinnor: från 31 den 2024-05-05 till 33 den 2025-05-05.');
  expect(alternative).toContain('Definitionen är en annan från mätningen 2025-05-05');
  const read = ask('pdftotext', pdf, (file) => [file, '-']);
  expect(read).toContain('visas inte');
  for (const text of [alternative, read]) expect(text).not.toMatch(/\b87\b/);
  const attached = JSON.stringify(gatheredMeasure());
  expect(attached).toContain('"hidden"');
  expect(attached).not.toContain('87');
});

test('a section is printed without charts when somebody has chosen that', async () => {
  const { id, revision, heading, level, text, data } = sectionOf(draft, 'Kvalitetsindikatorer');
  if (data?.kind !== 'indicators') throw new Error('It shows indicators');
  const content = { heading, level, text, data: { ...data, charts: false } };
  rightly(await desk.change(draft.id, { do: 'write', id, revision, content }));
  expect(elementsOf(structureOf(await desk.pdfOf(draft.id)), /^Figure$/)).toEqual([]);
});
