import { expect, test } from 'vitest';
import { deepestList, plainTextOf, type RichBlock, richTextOf, richTextSchema } from './rich-text';

const paragraph = (text: string): RichBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A text in so many lists inside each other. */
function nested(lists: number): unknown {
  let block: unknown = paragraph('Innerst.');
  for (let made = 0; made < lists; made += 1)
    block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
  return { type: 'doc', content: [block] };
}

const faultsOf = (written: unknown) =>
  richTextSchema.safeParse(written).error?.issues.map(({ message }) => message);

test('lists stand in each other as deep as the editor lets them, and what goes deeper is said, however deep it goes', () => {
  expect(faultsOf(nested(deepestList))).toBeUndefined();
  expect(faultsOf(nested(deepestList + 1))).toEqual(['too-deep']);
  expect(faultsOf(nested(100_000))).toEqual(['too-deep']);
});

test('nothing comes in but what the format knows', () => {
  const link = (href: string) => ({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'här', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  });
  expect(faultsOf(link('https://example.net/a?b=c'))).toBeUndefined();
  expect(faultsOf(link('mailto:nagon@example.net'))).toBeUndefined();
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.net',
    'https://example.net/"onclick="x',
  ])
    expect(faultsOf(link(href))).toEqual(['not-a-link']);
  for (const odd of [
    null,
    '<p>x</p>',
    { type: 'doc', content: [{ type: 'iframe' }] },
    { type: 'doc', content: [] },
  ])
    expect(richTextSchema.safeParse(odd).success).toBe(false);
  expect(faultsOf({ type: 'doc', content: [paragraph('a\u0000b')] })).toEqual(['unwanted-characters']);
});

test('what the editor adds and that says nothing is left out', () => {
  const written = {
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 3, id: 'x', textAlign: null },
        content: [{ type: 'text', text: 'A' }],
      },
    ],
  };
  expect(richTextSchema.parse(written).content[0]).toEqual({
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'A' }],
  });
});

test('a plan’s text becomes paragraphs and lists with the numbers that it has', () => {
  const text = richTextOf('Inledning.\n- ett\n- två\n3. tre\n4. fyra\nSlut.');
  expect(text.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'bulletList',
    'orderedList',
    'paragraph',
  ]);
  expect(text.content[2]).toMatchObject({ attrs: { start: 3 } });
  expect(plainTextOf(text)).toBe('Inledning.\nett\ntvå\ntre\nfyra\nSlut.');
  expect(richTextSchema.parse(text)).toEqual(text);
});
