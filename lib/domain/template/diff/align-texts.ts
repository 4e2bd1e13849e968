/** Two texts that are the same one before and after; or one that was removed or added. Places count from 0. */
export interface AlignedTexts {
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeAt: number | null;
  readonly afterAt: number | null;
}

/** How much two paragraphs must have in common to be read as one that was reworded. */
const alikeEnough = 0.4;

/**
 * Two lists of paragraphs beside each other, in order: equal ones and those most alike are paired so that the pairs
 * have as much in common as they can. What stands between two pairs comes with the removed before the added.
 */
export function alignTexts(before: readonly string[], after: readonly string[]): AlignedTexts[] {
  const alike = likenessOf(before, after);
  const best = bestSums(before.length, after.length, alike);
  const sum = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const aligned: AlignedTexts[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const paired = i < before.length && j < after.length && alike(i, j) > 0;
    if (paired && sum(i, j) === alike(i, j) + sum(i + 1, j + 1)) {
      aligned.push({ before: before[i] ?? null, after: after[j] ?? null, beforeAt: i, afterAt: j });
      i += 1;
      j += 1;
    } else if (i < before.length && sum(i, j) === sum(i + 1, j)) {
      aligned.push({ before: before[i] ?? null, after: null, beforeAt: i, afterAt: null });
      i += 1;
    } else {
      aligned.push({ before: null, after: after[j] ?? null, beforeAt: null, afterAt: j });
      j += 1;
    }
  }
  return aligned;
}

type Likeness = (beforeAt: number, afterAt: number) => number;

/** `best[i][j]`: the most that the texts from `i` and from `j` on can have in common, paired in order. */
function bestSums(rows: number, columns: number, alike: Likeness): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const row = best[i];
      const next = best[i + 1];
      if (!row || !next) continue;
      const without = Math.max(row[j + 1] ?? 0, next[j] ?? 0);
      const together = alike(i, j);
      row[j] = together > 0 ? Math.max(without, together + (next[j + 1] ?? 0)) : without;
    }
  }
  return best;
}

/** 1 for equal texts, below that the share of words in common, and 0 for those too unlike to be the same one. */
function likenessOf(before: readonly string[], after: readonly string[]): Likeness {
  const old = before.map(wordsOf);
  const now = after.map(wordsOf);
  return (i, j) => {
    if (before[i] === after[j]) return 1;
    const one = old[i] ?? new Set();
    const other = now[j] ?? new Set();
    const shared = [...one].filter((word) => other.has(word)).length;
    const likeness = (2 * shared) / Math.max(one.size + other.size, 1);
    return likeness < alikeEnough ? 0 : Math.min(likeness, 0.99);
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
