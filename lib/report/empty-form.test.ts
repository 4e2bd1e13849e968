import { expect, test } from 'vitest';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import { orderedItems } from '@/lib/domain/template/targets-of';
import { shippedTemplates } from '@/tests/support/read-template';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { Block, Box, Cell, Run } from './document/report-document';
import { emptyFormDocument } from './empty-form';

const about = { tenant: 'Järva stadsdelsförvaltning', version: 2, at: '2026-01-01T00:00:00Z' };

const words = (runs: readonly Run[]) => runs.map(({ text, raised }) => (raised ? '' : text)).join('');

interface Printed {
  readonly numbers: string[];
  readonly labels: string[];
  readonly boxes: Box[];
}

const isBox = (cell: Cell): cell is Box => 'said' in cell;

/** The numbers, the words of items and the boxes, in their order. */
function printed(blocks: readonly Block[], into: Printed = { numbers: [], labels: [], boxes: [] }): Printed {
  for (const block of blocks) {
    if (block.kind === 'options') into.boxes.push(...block.options.map(({ box }) => box));
    if (block.kind === 'item') {
      into.numbers.push(block.number ?? '');
      into.labels.push(words(block.label));
      if (block.box) into.boxes.push(block.box);
      printed(block.content, into);
    }
    if (block.kind === 'table') {
      for (const cells of block.rows) {
        const [number, label, ...boxes] = cells;
        if (number && !isBox(number)) into.numbers.push(number.map(words).join(''));
        if (label && !isBox(label)) into.labels.push(label.map(words).join(''));
        into.boxes.push(...boxes.filter(isBox));
      }
    }
  }
  return into;
}

test.each(shippedTemplates())(
  '%s is printed with every item in its order, under the number of the checklist',
  (_file, template) => {
    const { numbers, labels, boxes } = printed(emptyFormDocument({ ...about, template }).blocks);
    const items = orderedItems(template);
    expect(numbers).toEqual(items.map(({ number }) => number ?? ''));
    expect(labels).toEqual(items.map(({ item }) => withoutFootnoteMarks(item.label)));
    expect(boxes.every(({ checked, said }) => !checked && said !== '')).toBe(true);
  },
);

test('has a box for each answer that is one of several, and lines for what is written', () => {
  const template = smallTemplate({
    sections: [
      section(
        'ett',
        [
          tick('rutin', { comment: { label: 'Kommentar' } }),
          { ...plainTick('gate'), kind: 'yesNo', role: 'gate' },
          matrix('tabell', [row('rad', { comment: { label: 'Anmärkning' } })]),
          {
            kind: 'number',
            key: 'antal',
            label: 'Antal',
            requirement: 'informational',
            unit: 'st',
            periodMonths: 12,
          },
          { kind: 'openQuestion', key: 'hur', label: 'Hur?', requirement: 'informational' },
        ],
        { gate: 'gate' },
      ),
    ],
  });
  const { blocks } = emptyFormDocument({ ...about, template });
  // Four alternatives, a tick, yes and no, three columns, and whole or part of the period.
  expect(printed(blocks).boxes).toHaveLength(4 + 1 + 2 + 3 + 2);
  const said = JSON.stringify(blocks);
  for (const label of [
    'Kommentar',
    '1.3 Anmärkning',
    'Antal (st)',
    'Svar',
    'resten av avsnittet inte tillämpligt',
  ])
    expect(said).toContain(label);
});

test('says which version it is, or that it is a draft', () => {
  const [, template] = shippedTemplates()[0] ?? [];
  if (!template) throw new Error('There is no shipped template');
  expect(emptyFormDocument({ ...about, template }).foot.left).toBe(`${template.name}, version 2`);
  expect(emptyFormDocument({ ...about, template, version: null }).foot.left).toBe(`${template.name}, utkast`);
});
