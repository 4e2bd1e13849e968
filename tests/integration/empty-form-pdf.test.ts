import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderedItems } from '@/lib/domain/template/targets-of';
import type { Section } from '@/lib/domain/template/template-schema';
import { templateText } from '@/lib/domain/template/template-text';
import { type EmptyForm, formAttachmentName } from '@/lib/report/empty-form';
import { type ReportRenderer, startRenderer } from '@/lib/report/render';
import {
  ask,
  attachmentsOf,
  elementsOf,
  type ReadElement,
  readText,
  structureOf,
} from '@/tests/support/pdf-programs';
import { readTemplate } from '@/tests/support/read-template';
import { bundleRenderThread } from '@/tests/support/thread-bundle';

const template = readTemplate('templates/rvc/1.json');
const form: EmptyForm = {
  template,
  tenant: 'Järva stadsdelsförvaltning',
  version: 1,
  at: '2026-01-01T00:00:00Z',
};

let threadFile: string;
let renderer: ReportRenderer;
let pdf: Uint8Array;
let structure: ReadElement;

beforeAll(async () => {
  threadFile = await bundleRenderThread();
  renderer = startRenderer(threadFile);
  pdf = await renderer.renderEmptyForm(form);
  structure = structureOf(pdf);
});

afterAll(async () => {
  await renderer.close();
  rmSync(dirname(threadFile), { recursive: true, force: true });
});

const withoutMarks = (text: string) => text.replaceAll(/\[\^([a-z0-9-]+)\]/g, '$1').replaceAll(/\s+/g, '');

function titlesIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ title, content }) => [
    title,
    ...titlesIn(content.filter((block) => block.kind === 'section')),
  ]);
}

describe('the empty form as PDF', () => {
  test('is whole, and tagged, and says what it is', () => {
    expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors found',
    );
    const info = ask('pdfinfo', pdf, (file) => [file]);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(template.title);
    expect(info).toMatch(/^Author: +Järva stadsdelsförvaltning$/m);
  });

  test('is read in the order of the form, with a heading for each section', () => {
    const headings = elementsOf(structure, /^H[1-6]$/).map((each) => withoutMarks(readText(each)));
    const sections = titlesIn(template.sections).map(withoutMarks);
    const parts = template.report.flatMap(({ part, label }) =>
      part === 'fact' ? [] : [withoutMarks(label)],
    );
    expect(headings).toEqual([withoutMarks(template.title), ...parts, ...sections, 'Noter']);
  });

  test('has every item once, in order, after its number, and describes every box', () => {
    const read = withoutMarks(readText(structure));
    let from = 0;
    for (const { number, item } of orderedItems(template)) {
      const at = read.indexOf(withoutMarks(`${number ?? ''}${item.label}`).replace('☐', ''), from);
      const withBox = read.indexOf(withoutMarks(item.label), from);
      expect([item.key, Math.max(at, withBox) >= from]).toEqual([item.key, true]);
      from = Math.max(at, withBox);
    }
    const boxes = elementsOf(structure, /^(Span|Lbl)$/).filter((each) => readText(each) === '☐');
    expect(boxes.length).toBeGreaterThan(150);
  });

  test('carries the template, and bears no seal', () => {
    const attached = attachmentsOf(pdf, [formAttachmentName]).get(formAttachmentName);
    expect(Buffer.from(attached ?? []).toString('utf8')).toBe(templateText(template));
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/ByteRange');
  });

  test('is the same each time it is made', async () => {
    expect(Buffer.compare(await renderer.renderEmptyForm(form), pdf)).toBe(0);
  });
});
