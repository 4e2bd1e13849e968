import type { RichBlock, RichInline, RichText } from '@/lib/domain/quality-document/rich-text';
import { saysNothing } from '@/lib/domain/quality-document/rich-text';
import type { Block, Run } from '../document/report-document';

/**
 * A free text as blocks. Its own headings stand one level below the section's, whose level is given. A link says where it
 * leads: paper cannot be followed.
 */
export function richBlocks(text: RichText, sectionLevel: number): Block[] {
  return saysNothing(text) ? [] : text.content.map((block) => blockOf(block, sectionLevel));
}

function blockOf(block: RichBlock, sectionLevel: number): Block {
  switch (block.type) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(block.content) };
    case 'heading':
      return { kind: 'heading', level: sectionLevel > 2 ? 4 : 3, runs: runsOf(block.content) };
    case 'bulletList':
    case 'orderedList':
      return {
        kind: 'points',
        first: block.type === 'orderedList' ? (block.attrs?.start ?? 1) : null,
        items: block.content.map((item) => item.content.map((inner) => blockOf(inner, sectionLevel))),
      };
  }
}

function runsOf(inlines: readonly RichInline[] | undefined): Run[] {
  return (inlines ?? []).flatMap((inline, at, all): Run[] => {
    if (inline.type === 'hardBreak') return [{ text: '\n' }];
    const look = {
      ...(has(inline, 'bold') && { strong: true }),
      ...(has(inline, 'italic') && { emphasis: true }),
    };
    const address = addressOf(inline);
    // A link of several pieces is told once, after the last of them.
    const isLast = address !== null && addressOf(all[at + 1]) !== address;
    const told = isLast && !inline.text.includes(address) ? [{ text: ` (${address})`, ...look }] : [];
    return [{ text: inline.text, ...look }, ...told];
  });
}

const has = (inline: Extract<RichInline, { type: 'text' }>, mark: 'bold' | 'italic'): boolean =>
  (inline.marks ?? []).some(({ type }) => type === mark);

function addressOf(inline: RichInline | undefined): string | null {
  if (inline?.type !== 'text') return null;
  const link = (inline.marks ?? []).find((mark) => mark.type === 'link');
  return link ? link.attrs.href : null;
}
