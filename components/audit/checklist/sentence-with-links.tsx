'use client';

import { ItemLink } from './item-link';

/** Characters of Unicode's private use: no template can hold them by mistake and mean something. */
const begin = '\u{E000}';
const end = '\u{E001}';

/** Stands for an item's name in a sentence that is to be shown with links. */
export const markedName = (item: string): string => `${begin}${item}${end}`;

/** A sentence in which every marked name is a link to its item. */
export function SentenceWithLinks({ sentence }: { sentence: string }) {
  return sentence.split(begin).map((part, index) => {
    const [item, rest] = index === 0 ? ['', part] : part.split(end);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <span key={index}>
        {item && <ItemLink item={item} />}
        {rest}
      </span>
    );
  });
}
