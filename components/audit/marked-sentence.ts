/** Characters of Unicode's private use: no template can hold them by mistake and mean something. */
const begin = '\u{E000}';
const middle = '\u{E001}';
const end = '\u{E002}';

/** Stands for an item's name in a sentence that is to be shown with links. */
export const markedName = (item: string, name: string): string => `${begin}${item}${middle}${name}${end}`;

/** The pieces of a sentence in their order; `item` is the key of the item that a piece names. */
export function partsOfSentence(sentence: string): { readonly item: string | null; readonly text: string }[] {
  return sentence.split(begin).flatMap((part, index) => {
    if (index === 0) return [{ item: null, text: part }];
    const [marked = '', rest = ''] = part.split(end);
    const [item = '', name = ''] = marked.split(middle);
    return [
      { item, text: name },
      { item: null, text: rest },
    ];
  });
}
