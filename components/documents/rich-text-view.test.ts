import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { RichText } from '@/lib/domain/quality-document/rich-text';
import { RichTextView } from './rich-text-view';

const shown = (content: RichText['content']): string =>
  renderToStaticMarkup(createElement(RichTextView, { text: { type: 'doc', content }, below: 3 })).replace(
    /^<div[^>]*>|<\/div>$/g,
    '',
  );

test('shows paragraphs, lists, headings, breaks and marks as elements', () => {
  expect(
    shown([
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Mål' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Fet', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'rad två' },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
    ]),
  ).toBe('<h4>Mål</h4><p><strong><em>Fet</em></strong><br/>rad två</p><ol start="3"><li><p></p></li></ol>');
});

test('shows what looks like HTML as the words that it is', () => {
  expect(
    shown([{ type: 'paragraph', content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] }]),
  ).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
});

test('a link tells the page that it leads to nothing of where it was followed', () => {
  expect(
    shown([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'lagen',
            marks: [{ type: 'link', attrs: { href: 'https://www.example.net/lag' } }],
          },
        ],
      },
    ]),
  ).toBe('<p><a href="https://www.example.net/lag" rel="noopener noreferrer">lagen</a></p>');
});
