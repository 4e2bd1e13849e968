import { beforeAll, describe, expect, test } from 'vitest';
import { saveRisk } from '@/lib/commands/save-risk';
import { readSourceChanges } from '@/lib/data/gather-section';
import { listRisks, requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { lackOf, remarksOn } from '@/lib/domain/quality-document/quality-document';
import type { QualityPlan } from '@/lib/domain/quality-plan/quality-plan-schema';
import { today } from '@/lib/time/clock';
import { ask, readText, structureOf } from '../support/pdf-programs';
import { deskOf, importedDocument, planOf2023 as plan, sectionOf } from '../support/quality-documents';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let desk: ReturnType<typeof deskOf>;
let documentId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  desk = deskOf(home);
  documentId = await importedDocument(home);
});

/** Text without what a line break on paper does to it. */
const flat = (text: string): string => text.replaceAll(/[\s\u00ad-]+/g, '');

/** Everything that the plan says in words, but its title and its texts of one line each. */
function wordsOf({ sections, risks, indicators }: QualityPlan): string[] {
  const lines = (text: string | null) =>
    (text ?? '').split('\n').map((line) => line.replace(/^(?:- |\d+[.)] )/u, ''));
  return [
    ...sections.flatMap(({ heading, text, parts }) => [
      heading,
      ...lines(text),
      ...parts.flatMap((part) => [part.heading, ...lines(part.text)]),
    ]),
    risks.heading,
    ...lines(risks.text),
    ...risks.areas.flatMap((area) => [
      area.title,
      ...[...area.rows.flatMap(({ selfChecks }) => selfChecks), ...area.selfChecks].flatMap((check) => [
        check.title,
        ...lines(check.text),
      ]),
      ...area.rows.flatMap(({ risk, actions }) =>
        [...(risk ? [risk] : []), ...actions].flatMap(({ title, text }) => [title, ...lines(text)]),
      ),
    ]),
    indicators.heading,
    ...indicators.groups.flatMap((group) => [
      group.title,
      ...group.indicators.flatMap(({ title, text }) => [title, ...lines(text)]),
    ]),
  ].filter((line) => line !== '');
}

describe('the quality plan of 2023 as a document', () => {
  test('holds and prints all that its source says, with its levels and what it says where there is no self-check', async () => {
    const draft = await desk.read(documentId);
    expect(draft.sections.map(({ heading }) => heading).slice(-14, -7)).toContain('Familjerådgivning');
    expect(draft.sections.flatMap((section, at) => lackOf(section, draft.sections[at + 1]) ?? [])).toEqual(
      [],
    );
    const pdf = await desk.pdfOf(documentId);
    // As it is read aloud: without what stands on each page.
    const printed = flat(readText(structureOf(pdf)));
    expect(wordsOf(plan).filter((line) => !printed.includes(flat(line)))).toEqual([]);
    const levels = plan.risks.areas.flatMap(({ rows }) => rows.flatMap(({ risk }) => risk?.level ?? []));
    for (const level of new Set(levels)) {
      expect(printed.split(`Risknivå${level}`)).toHaveLength(
        levels.filter((one) => one === level).length + 1,
      );
    }
    expect(printed.split('Egenkontrollsaknasförrisken')).toHaveLength(6);
    expect(printed).toContain('Ingenegenkontrollutförsfördennarisk');
    expect(ask('pdftotext', pdf, (file) => [file, '-'])).toContain('Utkast');
  });

  test('says which risks no self-check watches and how many indicators have no figure', async () => {
    const { risksWithoutSelfCheck, indicatorsWithoutFigure } = remarksOn(await desk.read(documentId));
    expect(risksWithoutSelfCheck).toHaveLength(6);
    expect(indicatorsWithoutFigure).toBe(19);
  });

  test('tells what has changed in the register since, and takes it in when it is asked to', async () => {
    const [first] = await withTenant(home.as.admin, 'risk.read', (tx) => listRisks(tx)).then((risks) =>
      risks.filter(({ area }) => area === 'Kompetensförsörjning'),
    );
    if (!first) throw new Error('The register has a risk of the area');
    const risk = await withTenant(home.as.admin, 'risk.read', (tx) => requireRisk(tx, first.id));
    const { area, text, withoutSelfCheck } = risk;
    const written = {
      area,
      title: 'En risk som har fått ett nytt namn',
      text,
      unitId: null,
      withoutSelfCheck,
    };
    rightly(await saveRisk(home.as.admin, { riskId: risk.id, revision: risk.revision, content: written }));
    const before = await desk.read(documentId);
    const changes = await withTenant(home.as.admin, 'documentDraft.read', (tx) =>
      readSourceChanges(tx, before, today()),
    );
    const { id, revision } = sectionOf(before, 'Kompetensförsörjning');
    expect([...changes.keys()]).toEqual([id]);
    rightly(await desk.change(documentId, { do: 'gather', id, revision }));
    const after = await desk.read(documentId);
    expect(JSON.stringify(sectionOf(after, 'Kompetensförsörjning').gathering)).toContain('ett nytt namn');
    expect(
      await withTenant(home.as.admin, 'documentDraft.read', (tx) => readSourceChanges(tx, after, today())),
    ).toEqual(new Map());
  });
});
