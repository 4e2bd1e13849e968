import { diffArrays } from 'diff';
import { type Language, locales } from '@/lib/text/language';

/** A stretch of words that stayed, was struck out or was put in. */
export interface WordRun {
  readonly sort: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What stays between two changes but is so short that it only breaks up what is read together. */
const glue = /^[\s\p{P}]*(\p{L}{1,3}[\s\p{P}]*)?$/u;

/**
 * Two texts as one, marked up word by word. What was struck out comes before what was put in its place. Put together,
 * the runs without the added ones are the old text, and those without the removed ones the new, to the letter.
 */
export function wordRuns(before: string, after: string, language: Language): WordRun[] {
  const parts = diffArrays(wordsOf(before, language), wordsOf(after, language));
  const runs: WordRun[] = [];
  let removed = '';
  let added = '';
  const endChange = () => {
    if (removed) runs.push({ sort: 'removed', text: removed });
    if (added) runs.push({ sort: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [at, part] of parts.entries()) {
    const text = part.value.join('');
    if (part.removed) removed += text;
    else if (part.added) added += text;
    else if (removed && added && at < parts.length - 1 && glue.test(text)) {
      removed += text;
      added += text;
    } else {
      endChange();
      runs.push({ sort: 'same', text });
    }
  }
  endChange();
  return joined(runs);
}

/**
 * What was put in (or struck out) in one piece can also be read as two around something short that stayed, when the
 * second piece ends as that does: *dagar[,] [eller veckor,] och* is *dagar[, eller veckor,] och*.
 */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const [first, between] = result.slice(-2);
    const standsAlone = result.length < 3 || result.at(-3)?.sort === 'same';
    const isOnePiece =
      first && between && first.sort === run.sort && run.sort !== 'same' && between.sort === 'same';
    if (isOnePiece && standsAlone && glue.test(between.text) && run.text.endsWith(between.text)) {
      const text = first.text + between.text + run.text.slice(0, -between.text.length);
      result.splice(-2, 2, { sort: run.sort, text }, between);
    } else result.push(run);
  }
  return result;
}

function wordsOf(text: string, language: Language): string[] {
  const segmenter = new Intl.Segmenter(locales[language], { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
