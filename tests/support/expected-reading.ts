import type { Item } from '@/lib/domain/template/item-schema';
import type { Block, Template } from '@/lib/domain/template/template-schema';
import type { Snapshot } from '@/lib/report/snapshot';

/** What a person must meet of the form's sections, in order: its words, each answer in words, each comment. */
export function expectedReading({ template, findings }: Snapshot): string[] {
  const { sections, wording } = template.content;
  return sections.flatMap((section) => blockTexts(section, { findings, wording })).map(asRead);
}

interface Filled {
  readonly findings: Snapshot['findings'];
  readonly wording: Template['wording'];
}

function blockTexts(block: Block, filled: Filled): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'comment':
      return commentOn(block.key, filled);
    case 'section':
      return [block.title, ...block.content.flatMap((inside) => blockTexts(inside, filled))];
    case 'group':
      return [
        ...(block.label === undefined ? [] : [block.label]),
        ...block.items.flatMap((item) => itemTexts(item, filled)),
        ...commentOn(block.key, filled),
      ];
    case 'matrix':
      return [
        block.heading,
        ...(block.guidance ?? []),
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap((row) => [
          ...itemTexts(row, filled),
          ...block.columns.map(({ code }) => (filled.findings[row.key]?.answer === code ? '☒' : '☐')),
        ]),
        ...commentOn(block.key, filled),
      ];
    default:
      return itemTexts(block, filled);
  }
}

function itemTexts(item: Item, filled: Filled): string[] {
  const answer = filled.findings[item.key]?.answer ?? null;
  const before = item.kind === 'tick' ? [answer === 'ticked' ? '☒' : '☐'] : [];
  const { yes, no } = filled.wording;
  const after = (() => {
    if (item.kind === 'yesNo') return [answer === 'yes' ? '☒' : '☐', yes, answer === 'no' ? '☒' : '☐', no];
    if (item.kind === 'matrixRow' || item.kind === 'tick' || answer === null) return [];
    return typeof answer === 'object' ? [String(answer.amount)] : paragraphs(answer);
  })();
  return [...before, item.label, ...(item.guidance ?? []), ...after, ...commentOn(item.key, filled)];
}

function commentOn(key: string, { findings }: Filled): string[] {
  return paragraphs(findings[key]?.comment ?? '');
}

function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
}

/** As it comes out of the PDF: footnotes as their numbers, lines joined. */
function asRead(text: string): string {
  return text
    .replaceAll(/\[\^([a-z0-9-]+)\]/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
