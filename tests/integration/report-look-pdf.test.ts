import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReportRenderer, startRenderer } from '@/lib/report/render';
import { type Snapshot, snapshotBytes } from '@/lib/report/snapshot';
import { aLogo } from '@/tests/support/a-logo';
import { goldenSnapshot, snapshotAfter } from '@/tests/support/golden-snapshot';
import { ask, elementsOf, type ReadElement, structureOf } from '@/tests/support/pdf-programs';
import { bundleRenderThread } from '@/tests/support/thread-bundle';

const golden = goldenSnapshot();
let threadFile: string;
let renderer: ReportRenderer;
let snapshot: Snapshot;
let plain: Uint8Array;
let pdf: Uint8Array;
let structure: ReadElement;

beforeAll(async () => {
  threadFile = await bundleRenderThread();
  renderer = startRenderer(threadFile);
  const { png, width, height } = await aLogo();
  snapshot = snapshotAfter(golden, (copy) => {
    const logo = { png: Buffer.from(png).toString('base64'), width, height };
    copy.tenant = { ...copy.tenant, name: 'Åmåls & <Järva> kommun', colour: '#e8820c', logo };
  });
  plain = await renderer.render(snapshotBytes(golden));
  pdf = await renderer.render(snapshotBytes(snapshot));
  structure = structureOf(pdf);
});

afterAll(async () => {
  await renderer.close();
  rmSync(dirname(threadFile), { recursive: true, force: true });
});

/** What the file says of itself, with its streams written out. */
const writtenOut = (file: Uint8Array): string =>
  ask('qpdf', file, (name) => ['--qdf', '--object-streams=disable', name, '-']);

test('a report with a logo is whole: qpdf finds nothing wrong in it, and it still says what it is', () => {
  expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain(
    'No syntax or stream encoding errors found',
  );
  const info = ask('pdfinfo', pdf, (file) => [file]);
  expect(info).toMatch(/^Tagged: +yes$/m);
});

test('a screen reader meets the logo once, first of all, by the organisation’s name', () => {
  expect(structure.children[0]?.children[0]?.type ?? structure.children[0]?.type).toBe('Figure');
  expect(elementsOf(structure, /^Figure$/)).toHaveLength(1);
  const written = writtenOut(pdf);
  const [alternative = ''] =
    /\/Alt (?:<[0-9a-f]+>|\((?:[^\\)]|\\.)*\))/i.exec(written.slice(written.indexOf('/S /Figure') - 400)) ??
    [];
  const bytes = Buffer.from(/<([0-9a-f]+)>/i.exec(alternative)?.[1] ?? '', 'hex').swap16();
  expect(bytes.toString('utf16le')).toContain('Åmåls & <Järva> kommun');
});

test('the logo stands on every page, and lies in the file once', () => {
  const pages = Number(/^Pages: +(\d+)$/m.exec(ask('pdfinfo', pdf, (file) => [file]))?.[1]);
  const [, , ...images] = ask('pdfimages', pdf, (file) => ['-list', file])
    .trim()
    .split('\n');
  expect(new Set(images.map((line) => Number(line.trim().split(/\s+/)[0]))).size).toBe(pages);
  expect(new Set(images.map((line) => line.trim().split(/\s+/)[10])).size).toBe(1);
});

test('the same snapshot gives the same report to the byte, with a logo as without', async () => {
  expect(Buffer.from(await renderer.render(snapshotBytes(snapshot))).equals(pdf)).toBe(true);
  expect(Buffer.from(await renderer.render(snapshotBytes(golden))).equals(plain)).toBe(true);
});

test('a colour that is too pale for paper is set in its darker tones, and without one there is none', () => {
  // Orange has 2.7:1 on white: neither its lines nor its headings may be that pale.
  const orange = /0\.9098\d* 0\.5098\d* 0\.0470\d* (?:rg|RG|scn|SCN)/;
  expect(writtenOut(pdf)).not.toMatch(orange);
  const coloured = (file: Uint8Array) =>
    new Set(writtenOut(file).match(/^[\d. ]+ (?:scn|SCN)$/gm) ?? []).size;
  expect(coloured(pdf)).toBe(coloured(plain) + 2);
});
