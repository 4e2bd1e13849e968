/** One line of the bench's output. `ratio` is ours by theirs; null where there is nothing to hold it against. */
export interface Figure {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number | null;
  readonly against: string | null;
}

/** Two figures of the same moment: machines are noisy, so only what is measured side by side is compared. */
export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

export function printFigure({ metric, value, unit, ratio, against }: Figure): void {
  const rounded = { metric, value: round(value), unit, ratio: ratio === null ? null : round(ratio), against };
  process.stdout.write(`${JSON.stringify(rounded)}\n`);
}

/** Ours as its median, and the median of the pairs' ratios. */
export function figureOf(metric: string, unit: string, against: string, pairs: readonly Pair[]): Figure {
  return {
    metric,
    value: median(pairs.map(({ ours }) => ours)),
    unit,
    ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
    against,
  };
}

/** Measures ours and theirs in turns; every other pair begins with theirs, so that neither always comes first. */
export async function inTurns(
  times: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let n = 0; n < times; n++) {
    if (n % 2 === 0) {
      const first = await ours();
      pairs.push({ ours: first, theirs: await theirs() });
    } else {
      const first = await theirs();
      pairs.push({ theirs: first, ours: await ours() });
    }
  }
  return pairs;
}

/** @throws RangeError when there are no values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of them does not exceed. @throws RangeError when there are no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is nothing to take a quantile of');
  return value;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
