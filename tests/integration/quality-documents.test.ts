import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginDocument } from '@/lib/commands/begin-document';
import { decideDocument } from '@/lib/commands/decide-document';
import { discardDocument } from '@/lib/commands/discard-document';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { printDocument } from '@/lib/commands/print-document';
import { saveDocumentPart } from '@/lib/commands/save-document-part';
import { saveRisk } from '@/lib/commands/save-risk';
import { signIn } from '@/lib/commands/sign-in';
import { newId } from '@/lib/data/columns';
import { readSourceChanges } from '@/lib/data/gather-section';
import { listDocuments, requireDocument } from '@/lib/data/quality-documents';
import { getVerifiedReport } from '@/lib/data/report-verification';
import { getDocumentReport } from '@/lib/data/reports';
import { listRisks, requireRisk } from '@/lib/data/risks';
import { Denied, withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import { lackOf, type QualityDocument, remarksOn } from '@/lib/domain/quality-document/quality-document';
import { emptyRichText, richTextOf } from '@/lib/domain/quality-document/rich-text';
import { type QualityPlan, qualityPlanSchema } from '@/lib/domain/quality-plan/quality-plan-schema';
import { startWorker } from '@/lib/jobs/worker';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { ask, readText, structureOf } from '../support/pdf-programs';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let here: { sessionId: string; address: string };
let documentId: string;
const plan: QualityPlan = qualityPlanSchema.parse(
  JSON.parse(readFileSync('plans/kvalitetsplan-2023.json', 'utf8')),
);
const login = { password: PASSWORD, code: '' };

beforeAll(async () => {
  home = await makeTenant('hemma');
  const address = '192.0.2.72';
  const email = `admin@${home.slug}.example`;
  here = {
    sessionId: rightly(await signIn({ email, password: PASSWORD, address, device: 'test' })).sessionId,
    address,
  };
  const operator = systemActor('operator', home.tenantId, 'test');
  documentId = rightly(await importQualityPlan(operator, { content: plan, assessedOn: DAY })).documentId;
});

const read = (id: string): Promise<QualityDocument> =>
  withTenant(home.as.admin, 'document.read', (tx) => requireDocument(tx, id));

const change = (id: string, made: DocumentChange) =>
  saveDocumentPart(home.as.admin, { documentId: id, change: made });

const begin = (
  year: number,
  basedOnId: string | null = null,
  kind: 'qualityPlan' | 'qualityReport' = 'qualityReport',
) =>
  beginDocument(home.as.admin, {
    kind,
    year,
    language: 'sv',
    title: `Dokument ${year}`,
    subtitle: null,
    basedOnId,
  });

const decide = async (id: string, day = DAY) => {
  const { revision } = await read(id);
  return decideDocument(home.as.admin, { documentId: id, revision, day, reference: '§ 12', login }, here);
};

const sectionOf = (document: QualityDocument, heading: string) => {
  const section = document.sections.find((one) => one.heading === heading);
  if (!section) throw new Error(`There is no section ${heading}`);
  return section;
};

const contentOf = ({ heading, level, text, data }: QualityDocument['sections'][number]) => ({
  heading,
  level,
  text,
  data,
});

async function pdfOf(id: string): Promise<Buffer> {
  const { pieces } = rightly(await printDocument(home.as.admin, id));
  return Buffer.concat(pieces);
}

const textOfPdf = (pdf: Buffer): string => ask('pdftotext', pdf, (file) => ['-raw', file, '-']);

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
    const draft = await read(documentId);
    expect(draft.sections.map(({ heading }) => heading).slice(-14, -7)).toContain('Familjerådgivning');
    expect(draft.sections.flatMap((section, at) => lackOf(section, draft.sections[at + 1]) ?? [])).toEqual(
      [],
    );
    const pdf = await pdfOf(documentId);
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
    expect(textOfPdf(pdf)).toContain('Utkast');
  });

  test('says which risks no self-check watches and how many indicators have no figure', async () => {
    const { risksWithoutSelfCheck, indicatorsWithoutFigure } = remarksOn(await read(documentId));
    expect(risksWithoutSelfCheck).toHaveLength(6);
    expect(indicatorsWithoutFigure).toBe(19);
  });

  test('tells what has changed in the register since, and takes it in when it is asked to', async () => {
    const [first] = await withTenant(home.as.admin, 'risk.read', (tx) => listRisks(tx)).then((risks) =>
      risks.filter(({ area }) => area === 'Kompetensförsörjning'),
    );
    if (!first) throw new Error('The register has a risk of the area');
    const risk = await withTenant(home.as.admin, 'risk.read', (tx) => requireRisk(tx, first.id));
    const { area, text, withoutSelfCheck, actions } = risk;
    const written = {
      area,
      title: 'En risk som har fått ett nytt namn',
      text,
      unitId: null,
      withoutSelfCheck,
      actions: [...actions],
    };
    rightly(await saveRisk(home.as.admin, { riskId: risk.id, revision: risk.revision, content: written }));
    const before = await read(documentId);
    const changes = await withTenant(home.as.admin, 'documentDraft.read', (tx) =>
      readSourceChanges(tx, before, today()),
    );
    const { id, revision } = sectionOf(before, 'Kompetensförsörjning');
    expect([...changes.keys()]).toEqual([id]);
    rightly(await change(documentId, { do: 'gather', id, revision }));
    const after = await read(documentId);
    expect(JSON.stringify(sectionOf(after, 'Kompetensförsörjning').gathering)).toContain('ett nytt namn');
    expect(
      await withTenant(home.as.admin, 'documentDraft.read', (tx) => readSourceChanges(tx, after, today())),
    ).toEqual(new Map());
  });
});

describe('a draft', () => {
  test('of a report begins with what happened: the year’s audits, actions, risks by area, indicators, lex Sarah', async () => {
    const { sections } = await read(rightly(await begin(2026)).documentId);
    expect(sections.map(({ data }) => data?.kind ?? null)).toEqual(
      expect.arrayContaining([null, 'audits', 'actions', 'risks', 'indicators', 'lexSarah']),
    );
    expect(sections.filter(({ data, gathering }) => data && data.kind !== 'lexSarah' && !gathering)).toEqual(
      [],
    );
  });

  test('is written section by section: who comes second is told and sees what stands', async () => {
    const draft = await read(rightly(await begin(2025)).documentId);
    const section = sectionOf(draft, 'Analys');
    const writing = (words: string): DocumentChange => ({
      do: 'write',
      id: section.id,
      revision: section.revision,
      content: { ...contentOf(section), text: richTextOf(words) },
    });
    expect(await change(draft.id, writing('Den första.'))).toMatchObject({ ok: true });
    expect(await change(draft.id, writing('Den andra.'))).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', standing: { text: richTextOf('Den första.') } },
    });
  });

  test('takes sections in, moves them and takes them away, and what is sent twice is done once', async () => {
    const draft = await read(rightly(await begin(2024)).documentId);
    const [first] = draft.sections;
    const id = newId();
    const content = { heading: 'Nytt avsnitt', level: 1, text: emptyRichText, data: null };
    const adding: DocumentChange = { do: 'add', id, before: first?.id ?? null, content };
    rightly(await change(draft.id, adding));
    rightly(await change(draft.id, adding));
    const headings = async () => (await read(draft.id)).sections.map(({ heading }) => heading);
    expect((await headings()).filter((heading) => heading === 'Nytt avsnitt')).toHaveLength(1);
    expect((await headings())[0]).toBe('Nytt avsnitt');
    rightly(await change(draft.id, { do: 'move', id, before: null }));
    expect((await headings()).at(-1)).toBe('Nytt avsnitt');
    rightly(await change(draft.id, { do: 'remove', id, revision: 0 }));
    rightly(await change(draft.id, { do: 'remove', id, revision: 0 }));
    expect(await headings()).toEqual(draft.sections.map(({ heading }) => heading));
  });

  test('refuses what the format has no place for, field by field, and keeps what stood', async () => {
    const draft = await read(documentId);
    const section = sectionOf(draft, 'Inledning');
    const script = { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.net' } }] };
    const link = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'här', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      ],
    };
    for (const text of [script, link, { type: 'doc', content: [] }, '<p>HTML</p>']) {
      const written = { ...contentOf(section), heading: '', text };
      const saved = await change(documentId, {
        do: 'write',
        id: section.id,
        revision: section.revision,
        content: written,
      });
      expect(saved).toMatchObject({ ok: false, error: { code: 'unfit', fields: { heading: 'required' } } });
      expect(
        saved.ok ? [] : Object.keys(saved.error.code === 'unfit' ? saved.error.fields : {}).length,
      ).toBeGreaterThan(1);
    }
    expect(sectionOf(await read(documentId), 'Inledning')).toEqual(section);
  });

  test('is seen by those who work on it alone, and can be thrown away as it was seen', async () => {
    const { documentId: id } = rightly(await begin(2023));
    const seen = await withTenant(home.as.reader, 'document.read', (tx) => listDocuments(tx));
    expect(seen.map((one) => one.id)).not.toContain(id);
    await expect(
      withTenant(home.as.reader, 'document.read', (tx) => requireDocument(tx, id)),
    ).rejects.toThrow(Denied);
    expect(await discardDocument(home.as.admin, { documentId: id, revision: 7 })).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
    rightly(await discardDocument(home.as.admin, { documentId: id, revision: 0 }));
    await expect(read(id)).rejects.toThrow(Denied);
  });
});

describe('a decision', () => {
  test('is told everything that hinders it at once', async () => {
    const draft = await read(rightly(await begin(2022)).documentId);
    const hindered = await decide(draft.id, addDays(today(), 1));
    if (hindered.ok || hindered.error.code !== 'incomplete') throw new Error('It was to be hindered');
    const codes = hindered.error.obstacles.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['decided-ahead', 'empty-section', 'counts-missing']));
    expect(hindered.error.obstacles.length).toBeGreaterThan(4);
  });

  test('freezes the document, seals its report, and tells anyone who holds its code; a new version replaces it', async () => {
    const running = await startWorker();
    const decided = rightly(await decide(documentId));
    expect(decided.version).toBe(1);
    await sealed(documentId);
    const pdf = await pdfOf(documentId);
    const report = await withTenant(home.as.reader, 'document.read', (tx) =>
      getDocumentReport(tx, documentId),
    );
    expect(textOfPdf(pdf)).toContain(`Beslutad av nämnden ${DAY}, § 12`);
    expect(pdf.includes('/ByteRange')).toBe(true);
    expect(await getVerifiedReport(report?.code ?? '')).toMatchObject({
      title: plan.title,
      kind: 'qualityPlan',
      version: 1,
      decisionDate: DAY,
      sha256: report?.sha256,
      laterKinds: [],
    });

    const next = rightly(await begin(2023, documentId, 'qualityPlan')).documentId;
    expect(await begin(2023, documentId, 'qualityPlan')).toEqual({ ok: false, error: 'year-has-draft' });
    expect(rightly(await decide(next)).version).toBe(2);
    await sealed(next);
    await running.stop();
    expect((await read(documentId)).status).toBe('replaced');
    expect(await getVerifiedReport(report?.code ?? '')).toMatchObject({ laterKinds: ['qualityPlan'] });
    expect((await pdfOf(documentId)).equals(pdf)).toBe(true);
  });

  test('never changes, whoever asks the database', async () => {
    const { sections } = await read(documentId);
    const [first] = sections;
    if (!first) throw new Error('It has sections');
    expect(await change(documentId, { do: 'remove', id: first.id, revision: first.revision })).toEqual({
      ok: false,
      error: { code: 'not-a-draft' },
    });
    const deeds = [
      `UPDATE quality_document SET title = 'Annan' WHERE id = $1`,
      `UPDATE quality_document SET status = 'draft' WHERE id = $1`,
      `DELETE FROM quality_document_section WHERE document_id = $1`,
      `UPDATE quality_document_section SET heading = 'Annan' WHERE document_id = $1`,
    ];
    for (const deed of deeds) {
      const tried = connectedAs('superuser', (client) => client.query(deed, [documentId]));
      await expect(tried).rejects.toThrow('A decided document never changes');
    }
  });
});

async function sealed(id: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const report = await withTenant(home.as.admin, 'document.read', (tx) => getDocumentReport(tx, id));
    if (report?.status === 'sealed') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The document was not sealed');
}
