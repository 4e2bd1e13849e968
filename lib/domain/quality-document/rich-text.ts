import { z } from 'zod';
import { hasUnwantedCharacters } from '../unwanted-characters';

/**
 * Free text as it is stored: the JSON of the editor's own document, of which only what is named here exists. What a page
 * or a paper shows is made from this, never from anybody's HTML.
 */

/** How long all words of one text may be together. */
export const longestRichText = 40_000;
/** How deep lists may stand in each other. */
export const deepestList = 3;

const followable = /^(https?:\/\/|mailto:)[^\s<>"]+$/u;

/** An address that a link may lead to: a web page or a mail address. */
export const linkAddressSchema = z.string().max(2_000).regex(followable, { error: 'not-a-link' });

const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: linkAddressSchema }) }),
]);
export type RichMark = z.infer<typeof markSchema>;

const inlineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z
      .string()
      .min(1)
      .max(longestRichText)
      .transform((text) => text.normalize('NFC'))
      .refine((text) => !hasUnwantedCharacters(text), { error: 'unwanted-characters' }),
    marks: z.array(markSchema).max(3).exactOptional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
]);
export type RichInline = z.infer<typeof inlineSchema>;

const inlines = z.array(inlineSchema).max(2_000).exactOptional();
const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlines });
const headingSchema = z.object({
  type: z.literal('heading'),
  /** A heading inside a section stands below the section's own. */
  attrs: z.object({ level: z.literal(3) }),
  content: inlines,
});

const blockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraphSchema,
    headingSchema,
    z.object({ type: z.literal('bulletList'), content: listItems }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.int().min(0).max(9_999) }).exactOptional(),
      content: listItems,
    }),
  ]),
);
const listItems = z
  .array(z.object({ type: z.literal('listItem'), content: z.array(blockSchema).min(1).max(50) }))
  .min(1)
  .max(500);

export type RichListItem = { type: 'listItem'; content: RichBlock[] };
export type RichBlock =
  | z.infer<typeof paragraphSchema>
  | z.infer<typeof headingSchema>
  | { type: 'bulletList'; content: RichListItem[] }
  | { type: 'orderedList'; attrs?: { start: number }; content: RichListItem[] };

export type RichText = { type: 'doc'; content: RichBlock[] };

/**
 * A free text; attributes that the editor adds and that say nothing are left out. How deep it goes is looked at first, since
 * the rest is read down to its depth.
 */
export const richTextSchema = z
  .unknown()
  .refine((written) => !isDeeperThan(written, deepestNode), { error: 'too-deep' })
  .pipe(
    z
      .object({ type: z.literal('doc'), content: z.array(blockSchema).min(1).max(500) })
      .refine((doc) => plainTextOf(doc).length <= longestRichText, { error: 'too-long' }),
  );

export const emptyRichText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What a text says without how it looks: a line for each paragraph and point. */
export function plainTextOf({ content }: Pick<RichText, 'content'>): string {
  return content.map(linesOf).join('\n');
}

function linesOf(block: RichBlock): string {
  if (block.type === 'paragraph' || block.type === 'heading')
    return (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('');
  return block.content.map((item) => item.content.map(linesOf).join('\n')).join('\n');
}

export const saysNothing = (text: RichText): boolean => plainTextOf(text).trim() === '';

/** Of a text in a paragraph in the innermost list, counted from the document: each list is a list and its points. */
const deepestNode = 2 * deepestList + 2;

/** Whether nodes stand deeper in each other than `most`, whatever they are. */
function isDeeperThan(written: unknown, most: number): boolean {
  let level: readonly unknown[] = [written];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((node) =>
      typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content)
        ? node.content
        : [],
    );
  }
  return false;
}

const point = /^(?:- |(\d+)[.)] )/u;

/** A plan's text as free text: lines with the mark of a point (`- `, `1. `) become lists, every other line a paragraph. */
export function richTextOf(text: string | null): RichText {
  const content: RichBlock[] = [];
  for (const line of (text ?? '').split('\n')) {
    const mark = point.exec(line);
    const words = line.slice(mark?.[0].length ?? 0);
    const paragraph: RichBlock = {
      type: 'paragraph',
      ...(words !== '' && { content: [{ type: 'text', text: words }] }),
    };
    if (mark === null) content.push(paragraph);
    else addPoint(content, paragraph, mark[1]);
  }
  return { type: 'doc', content };
}

function addPoint(content: RichBlock[], paragraph: RichBlock, number: string | undefined): void {
  const kind = number === undefined ? 'bulletList' : 'orderedList';
  const last = content.at(-1);
  const item: RichListItem = { type: 'listItem', content: [paragraph] };
  if (last?.type === kind) last.content.push(item);
  else if (kind === 'bulletList') content.push({ type: kind, content: [item] });
  else content.push({ type: kind, attrs: { start: Number(number) }, content: [item] });
}
