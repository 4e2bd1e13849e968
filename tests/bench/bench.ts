import { type BenchSite, openBenchSite } from './bench-site';
import { type Figure, printFigure } from './figure';
import { measureAutosave } from './measure-autosave';
import { measureChecklist } from './measure-checklist';
import { measureKilled } from './measure-killed';
import { measureMemory } from './measure-memory';
import { measureReport } from './measure-report';
import { measureScale } from './measure-scale';

/** A measurement by its name, and the seconds after which it has gone wrong. */
interface Measurement {
  readonly name: string;
  readonly seconds: number;
  readonly measure: (bench: BenchSite) => AsyncGenerator<Figure>;
}

/** Those that kill the server or fill the database come last. */
const measurements: readonly Measurement[] = [
  { name: 'checklist', seconds: 900, measure: measureChecklist },
  { name: 'report', seconds: 300, measure: measureReport },
  { name: 'autosave', seconds: 600, measure: measureAutosave },
  { name: 'memory', seconds: 1_200, measure: measureMemory },
  { name: 'killed', seconds: 1_200, measure: measureKilled },
  { name: 'scale', seconds: 2_400, measure: measureScale },
];

function chosen(words: readonly string[]): readonly Measurement[] {
  if (words.length === 0) return measurements;
  const names = words[0] === '--only' && words.length === 2 ? (words[1] ?? '').split(',') : [];
  const found = measurements.filter(({ name }) => names.includes(name));
  if (found.length > 0 && found.length === names.length) return found;
  const known = measurements.map(({ name }) => name).join(',');
  throw new Error(`npm run bench takes nothing, or -- --only with some of ${known}.`);
}

/** Prints each figure as soon as it is known. @throws when the measurement takes too long. */
async function run({ name, seconds, measure }: Measurement, bench: BenchSite): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took more than ${seconds} s`)), seconds * 1000);
  });
  const figures = (async () => {
    for await (const figure of measure(bench)) printFigure(figure);
  })();
  await Promise.race([figures, tooLong]).finally(() => clearTimeout(timer));
}

async function main(): Promise<void> {
  const wanted = chosen(process.argv.slice(2));
  const bench = await openBenchSite();
  process.once('SIGTERM', () => void bench.site.stop().finally(() => process.exit(1)));
  try {
    for (const measurement of wanted) await run(measurement, bench);
  } finally {
    await bench.site.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
