import type { Block, Section } from '@/lib/domain/template/template-schema';

/** Heights in rem on a tablet, on the large side: a section that is guessed too short overlaps the next one. */
const heights = {
  heading: 9,
  paragraph: 8,
  comment: 8,
  tick: 6,
  yesNo: 9,
  openQuestion: 17,
  text: 17,
  number: 17,
  matrixHead: 10,
  matrixRow: 9,
} as const;

/** About how high a section is, in rem, for as long as it has not been laid out. */
export function sectionHeight({ content }: Section): number {
  return content.reduce<number>((sum, block) => sum + blockHeight(block), heights.heading);
}

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'section':
      return sectionHeight(block);
    case 'group':
      return block.items.reduce<number>(
        (sum, { kind }) => sum + heights[kind],
        heights.paragraph + heights.comment,
      );
    case 'matrix':
      return heights.matrixHead + block.rows.length * heights.matrixRow + heights.comment;
    default:
      return heights[block.kind];
  }
}
