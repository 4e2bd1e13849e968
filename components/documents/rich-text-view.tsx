import { Fragment, type ReactNode } from 'react';
import type {
  RichBlock,
  RichInline,
  RichListItem,
  RichMark,
  RichText,
} from '@/lib/domain/quality-document/rich-text';

/** Free text as a page shows it. It is made of elements alone: nothing that somebody wrote is read as HTML. */
export function RichTextView({ text, below }: RichTextViewProps) {
  return <div className="rich-text max-w-measure">{blocksOf(text.content, below === 2 ? 'h3' : 'h4')}</div>;
}

type RichTextViewProps = {
  text: RichText;
  /** The level of the heading that it stands under. */
  below: 2 | 3;
};

type HeadingTag = 'h3' | 'h4';

// The text does not change while it is shown, so a place in it is as good as a name.
const keyed = (part: ReactNode, at: number): ReactNode => <Fragment key={`${at}`}>{part}</Fragment>;

const blocksOf = (blocks: readonly RichBlock[], Heading: HeadingTag): ReactNode =>
  blocks.map((block, at) => keyed(blockOf(block, Heading), at));

function blockOf(block: RichBlock, Heading: HeadingTag): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlinesOf(block.content)}</p>;
    case 'heading':
      return <Heading>{inlinesOf(block.content)}</Heading>;
    case 'bulletList':
      return <ul>{itemsOf(block.content, Heading)}</ul>;
    case 'orderedList':
      return <ol start={block.attrs?.start ?? 1}>{itemsOf(block.content, Heading)}</ol>;
  }
}

const itemsOf = (items: readonly RichListItem[], heading: HeadingTag): ReactNode =>
  items.map(({ content }, at) => keyed(<li>{blocksOf(content, heading)}</li>, at));

const inlinesOf = (parts: readonly RichInline[] = []): ReactNode =>
  parts.map((part, at) =>
    keyed(part.type === 'hardBreak' ? <br /> : (part.marks ?? []).reduceRight(markedWith, part.text), at),
  );

function markedWith(text: ReactNode, mark: RichMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{text}</strong>;
    case 'italic':
      return <em>{text}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer">
          {text}
        </a>
      );
  }
}
