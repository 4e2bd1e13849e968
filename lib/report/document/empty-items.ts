import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { FreeItem } from '@/lib/domain/template/item-schema';
import type { Matrix, Section, Block as TemplateBlock } from '@/lib/domain/template/template-schema';
import { type EmptySource, emptyBox, room } from './empty-source';
import type { Block, Cell, Option } from './report-document';
import { formRuns, heading, paragraph } from './written';

const columnWidth = 58;

/** The form's sections, in its order and words, with room for every answer. */
export function emptyItems(source: EmptySource): Block[] {
  return source.template.sections.flatMap((section) => sectionBlocks(section, 2, source));
}

function sectionBlocks(section: Section, level: number, source: EmptySource): Block[] {
  return [
    heading(level, section.title),
    ...section.content.flatMap((block) => blocksOf(block, level, source)),
  ];
}

function blocksOf(block: TemplateBlock, level: number, source: EmptySource): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: formRuns(block.text) }];
    case 'comment':
      return room(block.label, 3);
    case 'section':
      return sectionBlocks(block, level + 1, source);
    case 'group':
      return [
        ...(block.label === undefined
          ? []
          : [{ kind: 'paragraph', runs: formRuns(block.label), keepWithNext: true } as const]),
        ...block.items.map((item) => itemBlock(item, source)),
        ...(block.comment ? room(block.comment.label, 3) : []),
      ];
    case 'matrix':
      return matrixBlocks(block, source);
    default:
      return [itemBlock(block, source)];
  }
}

function itemBlock(item: FreeItem, source: EmptySource): Block {
  const { t } = source;
  return {
    kind: 'item',
    number: source.numberOf(item.key),
    box: item.kind === 'tick' ? emptyBox(source) : null,
    label: formRuns(item.label),
    content: [
      ...(item.guidance ?? []).map(
        (text): Block => ({ kind: 'paragraph', runs: formRuns(text), size: 'small' }),
      ),
      ...answerRoom(item, source),
      ...(item.role === 'gate' ? [paragraph(t('gate'), { tone: 'muted' })] : []),
      ...(item.comment ? room(item.comment.label, 2) : []),
    ],
  };
}

function answerRoom(item: FreeItem, source: EmptySource): Block[] {
  const { t, template } = source;
  switch (item.kind) {
    case 'tick':
      return [];
    case 'yesNo':
      return [beside([template.wording.yes, template.wording.no], source)];
    case 'openQuestion':
      return room(item.answerLabel ?? t('answer'), 4);
    case 'text':
      return room(item.answerLabel ?? t('answer'), 1);
    case 'number': {
      const amount = item.unit === undefined ? t('amount') : t('amountIn', { unit: item.unit });
      if (item.periodMonths === undefined) return room(amount, 1);
      const covers = [t('whole', { months: item.periodMonths }), t('part')];
      return [...room(amount, 1), beside(covers, source)];
    }
  }
}

function beside(words: readonly string[], source: EmptySource): Block {
  const options = words.map((text): Option => ({ box: emptyBox(source), runs: formRuns(text) }));
  return { kind: 'options', options, beside: true };
}

/** A matrix as the form has it, and under it room for what its rows ask for in words. */
function matrixBlocks(matrix: Matrix, source: EmptySource): Block[] {
  const { columns, rows, heading: title, guidance = [] } = matrix;
  const { t, numberOf } = source;
  const boxes = columns.map(
    ({ label }): Cell => ({ checked: false, said: t('boxIn', { column: withoutFootnoteMarks(label) }) }),
  );
  const numbered = (key: string): Cell => [[{ text: numberOf(key) ?? '', tone: 'muted' }]];
  return [
    {
      kind: 'table',
      look: 'matrix',
      widths: [30, null, ...columns.map(() => columnWidth)],
      head: [
        [[{ text: t('point') }]],
        [formRuns(title), ...guidance.map(formRuns)],
        ...columns.map(({ label }): Cell => [formRuns(label)]),
      ],
      headerColumn: 1,
      rows: rows.map((row) => [numbered(row.key), [formRuns(row.label)], ...boxes]),
    },
    ...rows.flatMap(({ key, comment }) =>
      comment ? room(t('commentOn', { number: numberOf(key) ?? '', label: comment.label }), 1) : [],
    ),
    ...(matrix.comment ? room(matrix.comment.label, 3) : []),
  ];
}
