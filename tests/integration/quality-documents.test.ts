import { beforeAll, describe, expect, test } from 'vitest';
import { beginDocument } from '@/lib/commands/begin-document';
import { decideDocument } from '@/lib/commands/decide-document';
import { discardDocument } from '@/lib/commands/discard-document';
import { printDocument } from '@/lib/commands/print-document';
import { signIn } from '@/lib/commands/sign-in';
import { newId } from '@/lib/data/columns';
import { listDocuments, requireDocument } from '@/lib/data/quality-documents';
import { getVerifiedReport } from '@/lib/data/report-verification';
import { getDocumentReport } from '@/lib/data/reports';
import { Denied, withTenant } from '@/lib/data/scope';
import { addDays } from '@/lib/domain/plain-date';
import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import { emptyRichText, richTextOf } from '@/lib/domain/quality-document/rich-text';
import { startWorker } from '@/lib/jobs/worker';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { ask } from '../support/pdf-programs';
import { deskOf, importedDocument, planOf2023 as plan, sectionOf } from '../support/quality-documents';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let here: { sessionId: string; address: string };
let desk: ReturnType<typeof deskOf>;
let documentId: string;
const login = { password: PASSWORD, code: '' };

beforeAll(async () => {
  home = await makeTenant('hemma');
  const address = '192.0.2.72';
  const email = `admin@${home.slug}.example`;
  here = {
    sessionId: rightly(await signIn({ email, password: PASSWORD, address, device: 'test' })).sessionId,
    address,
  };
  desk = deskOf(home);
  documentId = await importedDocument(home);
});

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
  const { revision } = await desk.read(id);
  return decideDocument(home.as.admin, { documentId: id, revision, day, reference: '§ 12', login }, here);
};

const contentOf = ({ heading, level, text, data }: QualityDocument['sections'][number]) => ({
  heading,
  level,
  text,
  data,
});

const textOfPdf = (pdf: Buffer): string => ask('pdftotext', pdf, (file) => ['-raw', file, '-']);

describe('a draft', () => {
  test('of a report begins with what happened: the year’s audits, actions, risks by area, indicators, lex Sarah', async () => {
    const { sections } = await desk.read(rightly(await begin(2026)).documentId);
    expect(sections.map(({ data }) => data?.kind ?? null)).toEqual(
      expect.arrayContaining([null, 'audits', 'actions', 'risks', 'indicators', 'lexSarah']),
    );
    expect(sections.filter(({ data, gathering }) => data && data.kind !== 'lexSarah' && !gathering)).toEqual(
      [],
    );
  });

  test('is written section by section: who comes second is told and sees what stands', async () => {
    const draft = await desk.read(rightly(await begin(2025)).documentId);
    const section = sectionOf(draft, 'Analys');
    const writing = (words: string): DocumentChange => ({
      do: 'write',
      id: section.id,
      revision: section.revision,
      content: { ...contentOf(section), text: richTextOf(words) },
    });
    expect(await desk.change(draft.id, writing('Den första.'))).toMatchObject({ ok: true });
    expect(await desk.change(draft.id, writing('Den andra.'))).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', standing: { text: richTextOf('Den första.') } },
    });
  });

  test('takes sections in, moves them and takes them away, and what is sent twice is done once', async () => {
    const draft = await desk.read(rightly(await begin(2024)).documentId);
    const [first] = draft.sections;
    const id = newId();
    const content = { heading: 'Nytt avsnitt', level: 1, text: emptyRichText, data: null };
    const adding: DocumentChange = { do: 'add', id, before: first?.id ?? null, content };
    rightly(await desk.change(draft.id, adding));
    rightly(await desk.change(draft.id, adding));
    const headings = async () => (await desk.read(draft.id)).sections.map(({ heading }) => heading);
    expect((await headings()).filter((heading) => heading === 'Nytt avsnitt')).toHaveLength(1);
    expect((await headings())[0]).toBe('Nytt avsnitt');
    rightly(await desk.change(draft.id, { do: 'move', id, before: null }));
    expect((await headings()).at(-1)).toBe('Nytt avsnitt');
    rightly(await desk.change(draft.id, { do: 'remove', id, revision: 0 }));
    rightly(await desk.change(draft.id, { do: 'remove', id, revision: 0 }));
    expect(await headings()).toEqual(draft.sections.map(({ heading }) => heading));
  });

  test('takes no section that has the id of one elsewhere', async () => {
    const draft = await desk.read(rightly(await begin(2021)).documentId);
    const elsewhere = sectionOf(await desk.read(documentId), 'Inledning');
    const content = { heading: 'Stulet', level: 1, text: emptyRichText, data: null };
    const adding: DocumentChange = { do: 'add', id: elsewhere.id, before: null, content };
    expect(await desk.change(draft.id, adding)).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile', standing: null },
    });
    expect(sectionOf(await desk.read(documentId), 'Inledning')).toEqual(elsewhere);
  });

  test('that is longer than can be printed is neither printed nor decided', async () => {
    const { documentId: id } = rightly(await begin(2020));
    await connectedAs('superuser', (client) =>
      client.query(
        `INSERT INTO quality_document_section (tenant_id, id, document_id, position, heading, level, text)
         SELECT tenant_id, gen_random_uuid(), id, 1000 + n, 'Långt', 1, jsonb_build_object('type', 'doc', 'content',
           jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
             jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat('ord ', 9999))))))
         FROM quality_document, generate_series(1, 101) n WHERE id = $1`,
        [id],
      ),
    );
    expect(await printDocument(home.as.admin, id)).toEqual({ ok: false, error: 'too-long' });
    expect(await decide(id)).toMatchObject({
      ok: false,
      error: { obstacles: expect.arrayContaining([{ code: 'too-long' }]) },
    });
  });

  test('refuses what the format has no place for, field by field, and keeps what stood', async () => {
    const draft = await desk.read(documentId);
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
      const saved = await desk.change(documentId, {
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
    expect(sectionOf(await desk.read(documentId), 'Inledning')).toEqual(section);
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
    await expect(desk.read(id)).rejects.toThrow(Denied);
  });
});

describe('a decision', () => {
  test('is told everything that hinders it at once', async () => {
    const draft = await desk.read(rightly(await begin(2022)).documentId);
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
    const pdf = await desk.pdfOf(documentId);
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
    expect((await desk.read(documentId)).status).toBe('replaced');
    expect(await getVerifiedReport(report?.code ?? '')).toMatchObject({ laterKinds: ['qualityPlan'] });
    expect((await desk.pdfOf(documentId)).equals(pdf)).toBe(true);
  });

  test('never changes, whoever asks the database', async () => {
    const { sections } = await desk.read(documentId);
    const [first] = sections;
    if (!first) throw new Error('It has sections');
    expect(await desk.change(documentId, { do: 'remove', id: first.id, revision: first.revision })).toEqual({
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
