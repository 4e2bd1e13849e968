import { expect, test } from 'vitest';
import { markedName, partsOfSentence } from './marked-sentence';

test('finds the items that a sentence names, and leaves the words around them as they are', () => {
  const sentence = `Kraven ${markedName('a', '7.2 Beredskap')} och ${markedName('b', '5.6 Värdegrund')} väntar.`;
  expect(partsOfSentence(sentence)).toEqual([
    { item: null, text: 'Kraven ' },
    { item: 'a', text: '7.2 Beredskap' },
    { item: null, text: ' och ' },
    { item: 'b', text: '5.6 Värdegrund' },
    { item: null, text: ' väntar.' },
  ]);
});
