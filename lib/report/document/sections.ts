import type { FreeItem } from '@/lib/domain/template/item-schema';
import type { Group, Section, Block as TemplateBlock } from '@/lib/domain/template/template-schema';
import { comment } from './finding';
import { itemBlock } from './item';
import { matrixBlocks } from './matrix';
import type { Block } from './report-document';
import { findingOn, type ReportSource } from './report-source';
import { formRuns, heading, paragraph } from './written';

/** The form's sections, in its order and words, with what was found. */
export function sections(source: ReportSource): Block[] {
  return source.form.sections.flatMap((section) => sectionBlocks(section, 2, source));
}

function sectionBlocks(section: Section, level: number, source: ReportSource): Block[] {
  return [heading(level, section.title), ...sectionContent(section, level, source)];
}

function sectionContent(section: Section, level: number, source: ReportSource): Block[] {
  const { snapshot, t } = source;
  if (snapshot.leftOut.includes(section.key)) return [paragraph(t('leftOut'), { tone: 'muted' })];
  const gate = section.gate === undefined ? null : closedGate(section.gate, section, source);
  if (gate) return [itemBlock(gate, source), paragraph(t('gateClosed'), { tone: 'muted' })];
  return section.content.flatMap((block) => templateBlock(block, level, source));
}

function templateBlock(block: TemplateBlock, level: number, source: ReportSource): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: formRuns(block.text), guidance: true }];
    case 'comment':
      return comment(findingOn(block.key, source).comment, block.label);
    case 'section':
      return sectionBlocks(block, level + 1, source);
    case 'group':
      return groupBlocks(block, source);
    case 'matrix':
      return matrixBlocks(block, source);
    default:
      return [itemBlock(block, source)];
  }
}

function groupBlocks({ key, label, items, comment: field }: Group, source: ReportSource): Block[] {
  const line: Block[] =
    label === undefined ? [] : [{ kind: 'paragraph', runs: formRuns(label), keepWithNext: true }];
  return [
    ...line,
    ...items.map((item) => itemBlock(item, source)),
    ...comment(findingOn(key, source).comment, field?.label ?? source.t('comment')),
  ];
}

/** The section's gate when it is answered so that the rest of the section does not apply, else null. */
function closedGate(key: string, section: Section, source: ReportSource): FreeItem | null {
  const { answer } = findingOn(key, source);
  if (answer !== 'unticked' && answer !== 'no') return null;
  return freeItemsIn(section.content).find((item) => item.key === key) ?? null;
}

function freeItemsIn(content: readonly TemplateBlock[]): FreeItem[] {
  return content.flatMap((block): FreeItem[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'comment':
      case 'matrix':
        return [];
      case 'section':
        return freeItemsIn(block.content);
      case 'group':
        return block.items;
      default:
        return [block];
    }
  });
}
