import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, Matrix } from '@/lib/domain/template/template-schema';
import { reportDocument } from '@/lib/report/document';
import { type ReportRenderer, startRenderer } from '@/lib/report/render';
import { attachmentName } from '@/lib/report/render-report';
import { readSnapshot, type Snapshot, snapshotBytes, snapshotHash } from '@/lib/report/snapshot';
import { expectedReading } from '@/tests/support/expected-reading';
import { goldenSnapshot, snapshotAfter } from '@/tests/support/golden-snapshot';
import {
  ask,
  attachmentsOf,
  elementsOf,
  type ReadElement,
  readText,
  structureOf,
} from '@/tests/support/pdf-programs';
import { bundleRenderThread } from '@/tests/support/thread-bundle';

const golden = goldenSnapshot();
let threadFile: string;
let renderer: ReportRenderer;
let pdf: Uint8Array;
let structure: ReadElement;

const render = (snapshot: Snapshot) => renderer.render(snapshotBytes(snapshot));
const renderAfter = (change: (copy: Snapshot) => void) => render(snapshotAfter(golden, change));

beforeAll(async () => {
  threadFile = await bundleRenderThread();
  renderer = startRenderer(threadFile);
  pdf = await render(golden);
  structure = structureOf(pdf);
});

afterAll(async () => {
  await renderer.close();
  rmSync(dirname(threadFile), { recursive: true, force: true });
});

/** A busy machine may need its time for many reports. */
const patient = { timeout: 90_000 };

function matricesIn(blocks: readonly Block[]): Matrix[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'matrix') return [block];
    return block.kind === 'section' ? matricesIn(block.content) : [];
  });
}

describe('the report of the golden case as PDF', () => {
  test('is whole: qpdf finds nothing wrong in it', () => {
    expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  test('has every font in it, each with a way back to text', () => {
    const [, , ...fonts] = ask('pdffonts', pdf, (file) => [file])
      .trim()
      .split('\n');
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/);
  });

  test('is tagged, and says what it is, whose it is and when it was decided', () => {
    const info = ask('pdfinfo', pdf, (file) => ['-isodates', file]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +Uppföljning av Relationsvåldscentrum Väst$/m);
    expect(info).toMatch(/^Author: +Järva stadsdelsförvaltning$/m);
    expect(info).toMatch(/^CreationDate: +2023-11-10T13:05:00Z$/m);
  });

  test('has a structure tree in which every section of the form is a heading, in its order', () => {
    const titles = golden.template.content.sections.map(({ title }) => title);
    const headings = elementsOf(structure, /^H2$/).map(readText);
    expect(headings.filter((heading) => titles.includes(heading))).toEqual(titles);
    const nested = golden.template.content.sections.flatMap(({ content }) =>
      content.flatMap((block) => (block.kind === 'section' ? [block.title] : [])),
    );
    expect(elementsOf(structure, /^H3$/).map(readText)).toEqual(expect.arrayContaining(nested));
  });

  test('makes every matrix of the form a table whose columns and rows have header cells', () => {
    const tables = elementsOf(structure, /^Table$/);
    const matrices = matricesIn(golden.template.content.sections);
    expect(matrices.length).toBeGreaterThanOrEqual(6);
    for (const { heading, columns, rows } of matrices) {
      const table = tables.find((each) => readText(each).startsWith(`Punkt ${heading}`));
      if (!table) throw new Error(`No table for ${heading}`);
      const heads = elementsOf(table, /^TH$/);
      const scoped = (scope: string) =>
        heads.filter(({ attributes }) => attributes.includes(`/Scope /${scope}`));
      expect(scoped('Column').slice(2).map(readText)).toEqual(columns.map(({ label }) => label));
      expect(scoped('Row').map(readText)).toEqual(rows.map(({ label }) => label));
      expect(elementsOf(table, /^TD$/)).toHaveLength(rows.length * (columns.length + 1));
    }
  });

  test('reads as the form does, every word, answer and comment once and in order', () => {
    const read = readText(structure);
    let from = 0;
    for (const text of expectedReading(golden)) {
      const at = read.indexOf(text, from);
      expect([text, at >= from]).toEqual([text, true]);
      from = at + text.length;
    }
  });

  test('keeps what repeats on each page out of what is read', () => {
    const read = readText(structure);
    expect(read).not.toMatch(/Sida \d+ av \d+/);
    expect(read.split('Nedan skriftliga rutiner ska finnas').length).toBe(2);
    expect(ask('pdftotext', pdf, (file) => [file, '-'])).toMatch(/Sida 2 av \d+/);
  });

  test('carries the snapshot, byte for byte, with the hash that it prints', () => {
    const attached = attachmentsOf(pdf, [attachmentName]).get(attachmentName) ?? new Uint8Array();
    expect(Buffer.from(attached).equals(snapshotBytes(golden))).toBe(true);
    expect(snapshotHash(readSnapshot(attached))).toBe(snapshotHash(golden));
    expect(readText(structure)).toContain(snapshotHash(golden));
  });

  test('has what PDF/A-3a and PDF/UA-1 ask of a file', () => {
    const qdf = ask('qpdf', pdf, (file) => ['--qdf', '--object-streams=disable', file, '-']);
    const wanted = [
      /\/Marked true/,
      /\/Lang \(sv-SE\)/,
      /\/DisplayDocTitle true/,
      /\/OutputIntents \[/,
      /\/S \/GTS_PDFA1/,
      /\/DestOutputProfile \d+ 0 R/,
      /\/StructTreeRoot \d+ 0 R/,
      /\/AFRelationship \/Source/,
      /\/AF \[/,
      /\/ID \[/,
      /<pdfaid:part>3<\/pdfaid:part>/,
      /<pdfaid:conformance>A<\/pdfaid:conformance>/,
      /<pdfuaid:part>1<\/pdfuaid:part>/,
      /\/Tabs \/S/,
    ];
    expect(wanted.filter((entry) => !entry.test(qdf))).toEqual([]);
    expect(/\/(JavaScript|Launch|Encrypt|EmbeddedGoToE)\b/.test(qdf)).toBe(false);
    const alternatives = qdf.match(/\/Alt /g) ?? [];
    expect(alternatives.length).toBeGreaterThan(150);
  });

  test('describes its link, and has it in the tree', () => {
    const [link, ...others] = elementsOf(structure, /^Link$/);
    expect(others).toEqual([]);
    expect(link && readText(link)).toBe(golden.verification.address);
  });

  test('is the same bytes for the same snapshot, and others for another', async () => {
    expect(Buffer.from(await render(golden)).equals(pdf)).toBe(true);
    const other = await renderAfter((copy) => {
      copy.summary = 'Annat.';
    });
    expect(Buffer.from(other).equals(pdf)).toBe(false);
  });
});

/** The last line of each page above its foot, wherever the pages happen to break. */
function lastLines(report: Uint8Array, { tenant, unit, decisionDate }: Snapshot): string[] {
  const margins = [tenant.name, unit.name, decisionDate];
  const isMargin = (line: string) => margins.includes(line) || /^Ärende | Sida \d+ av \d+$/.test(line);
  const pages = ask('pdftotext', report, (file) => ['-raw', file, '-'])
    .trim()
    .split('\f');
  return pages.map(
    (page) =>
      page
        .split('\n')
        .filter((line) => line !== '' && !isMargin(line))
        .at(-1) ?? '',
  );
}

describe('the pages of a report', () => {
  test(
    'never end with a heading, a label or the guidance to what comes next, wherever they break',
    patient,
    async () => {
      const headings = reportDocument(golden).blocks.flatMap((block) =>
        block.kind === 'heading' ? [block.runs.map(({ text }) => text).join('')] : [],
      );
      const leading = new Set([...headings, 'Kommentar', 'Kommentar:', 'Svar']);
      const guidance = reportDocument(golden).blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.guidance ? [block.runs.map(({ text }) => text).join('')] : [],
      );
      const leads = (line: string) => leading.has(line) || guidance.some((text) => text.endsWith(line));
      for (const lines of [1, 5, 11, 18, 26]) {
        const shifted = snapshotAfter(golden, (copy) => {
          copy.summary = Array.from({ length: lines }, (_, at) => `Rad ${at}`).join('\n');
        });
        const last = lastLines(await render(shifted), shifted);
        expect(last.length).toBeGreaterThan(10);
        expect([lines, last.filter(leads)]).toEqual([lines, []]);
      }
    },
  );

  test('repeat the head of a table that goes on over them', async () => {
    const long = snapshotAfter(golden, (copy) => {
      const [action] = copy.actions;
      if (!action) throw new Error('The golden case has actions');
      copy.actions = Array.from({ length: 60 }, (_, at) => ({ ...action, number: at + 1 }));
    });
    const shown = ask('pdftotext', await render(long), (file) => ['-layout', file, '-']);
    const heads = shown.split('\f').filter((page) => /^\s*Nr\s+Åtgärd$/m.test(page));
    expect(heads.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a report of texts that nobody expects', () => {
  test('shows the code points that its fonts lack, and embeds every font it uses', async () => {
    const odd = await renderAfter((copy) => {
      copy.summary = 'NUL \u0000, RTL \u202Eab\u202C, emoji 🧑‍🚒, kinesiska 漢字, hebreiska שלום.';
      copy.unit.name = 'A & B <c> "d" 漢\u0000';
    });
    const close = (text: string) => text.replaceAll(/\s+/g, '');
    const read = close(ask('pdftotext', odd, (file) => ['-raw', file, '-']));
    for (const shown of [
      'NUL [U+0000], RTL [U+202E]ab[U+202C], emoji [U+1F9D1][U+1F692]',
      'kinesiska [U+6F22][U+5B57], hebreiska [U+05E9][U+05DC][U+05D5][U+05DD].',
      'A & B <c> "d" [U+6F22][U+0000]',
    ]) {
      expect(read).toContain(close(shown));
    }
    expect(ask('pdffonts', odd, (file) => [file])).not.toMatch(/ no +(yes|no) +(yes|no)/);
    expect(ask('qpdf', odd, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    const metadata = ask('pdfinfo', odd, (file) => ['-meta', file]);
    expect(metadata).toContain('A &amp; B &lt;c&gt;');
    expect(metadata).not.toContain('\u0000');
  });

  test('loses nothing of texts longer than a page, wherever they stand', patient, async () => {
    const words = (name: string) => Array.from({ length: 1500 }, (_, at) => `${name}${at}`).join(' ');
    const long = await renderAfter((copy) => {
      copy.summary = words('summary');
      copy.judgementComment = words('note').replaceAll(' ', '\n');
      for (const [key, name] of [
        ['metoder', 'answer'],
        ['rutin-sekretess', 'row'],
        ['kompetensutveckling', 'group'],
      ] as const) {
        const before = copy.findings[key] ?? { answer: null, assessment: null, seenDocument: null };
        copy.findings[key] = { ...before, comment: words(name) };
      }
      for (const deficiency of copy.deficiencies) if (deficiency.motive) deficiency.motive = words('motive');
      for (const action of copy.actions) action.text = words('action');
    });
    const shown = ask('pdftotext', long, (file) => ['-raw', file, '-']);
    for (const name of ['summary', 'note', 'answer', 'row', 'group', 'motive', 'action']) {
      const found = new Set(shown.match(new RegExp(`\\b${name}\\d+\\b`, 'g')));
      expect([name, found.size]).toEqual([name, 1500]);
    }
  });

  test('breaks a word longer than the line, and still shows all of it', async () => {
    const word = 'x'.repeat(3000);
    const long = await renderAfter((copy) => {
      copy.summary = word;
      copy.unit.manager = word.slice(0, 400);
    });
    const shown = ask('pdftotext', long, (file) => [file, '-']);
    expect(shown.split('x').length - 1).toBeGreaterThanOrEqual(3400);
  });
});

describe('the render thread', () => {
  test('answers each with its own report when several ask at once', async () => {
    const names = ['Ett', 'Två', 'Tre'];
    const reports = await Promise.all(
      names.map((name) =>
        renderAfter(({ unit }) => {
          unit.name = name;
        }),
      ),
    );
    expect(
      reports.map((report) => /Title: +(.*)/.exec(ask('pdfinfo', report, (file) => [file]))?.[1]),
    ).toEqual(names.map((name) => `Uppföljning av ${name}`));
  });

  test('refuses what is not a snapshot, and goes on with the next', async () => {
    await expect(renderer.render(Buffer.from('{"format":2}'))).rejects.toThrow('could not be rendered');
    expect((await render(golden)).length).toBe(pdf.length);
  });

  test('starts afresh after it was ended, and rejects what was under way', async () => {
    const own = startRenderer(threadFile);
    const underWay = expect(own.render(snapshotBytes(golden))).rejects.toThrow('closed');
    await own.close();
    await underWay;
    expect((await own.render(snapshotBytes(golden))).length).toBe(pdf.length);
    await own.close();
  });

  test('gives up on a report that takes too long', async () => {
    const hasty = startRenderer(threadFile, 1);
    await expect(hasty.render(snapshotBytes(golden))).rejects.toThrow('not rendered within 1 ms');
    await hasty.close();
  });

  test('leaves the loop of the server free while it renders', async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await render(golden);
    isDone = true;
    expect(turns).toBeGreaterThan(100);
  });

  test('is among what the installation builds', () => {
    const source = readFileSync('scripts/installation/build.mjs', 'utf8');
    expect(source).toContain(`'render-thread': 'lib/report/render-thread.ts'`);
  });
});
