import { partsOfSentence } from './marked-sentence';

/** A sentence in which every marked name leads to its item in the form. */
export function LinkedSentence({ sentence, formHref }: { sentence: string; formHref: string }) {
  return partsOfSentence(sentence).map(({ item, text }, index) =>
    item === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <a key={index} href={`${formHref}#item-${item}`}>
        {text}
      </a>
    ),
  );
}
