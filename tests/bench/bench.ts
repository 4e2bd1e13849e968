import { type BenchSite, openBenchSite } from './bench-site';
import { type Figure, printFigure } from './figure';
import { measureAutosave } from './measure-autosave';
import { measureChecklist } from './measure-checklist';
import { measureCopies } from './measure-copies';
import { measureKilled } from './measure-killed';
import { measureMemory } from './measure-memory';
import { measureReport } from './measure-report';
import { measureScale } from './measure-scale';

/** A measurement by its name, and the seconds after which it has gone wrong. */
interface Measurement {
  readonly name: string;
  readonly seconds: number;
  readonly work:
    | { readonly on: 'the-site'; readonly measure: (bench: BenchSite) => AsyncGenerator<Figure> }
    | { readonly on: 'its-own'; readonly measure: () => AsyncGenerator<Figure> };
}

/** Those that kill the server or fill the database come last. */
const measurements: readonly Measurement[] = [
  { name: 'checklist', seconds: 900, work: { on: 'the-site', measure: measureChecklist } },
  { name: 'report', seconds: 300, work: { on: 'the-site', measure: measureReport } },
  { name: 'autosave', seconds: 600, work: { on: 'the-site', measure: measureAutosave } },
  { name: 'memory', seconds: 1_200, work: { on: 'the-site', measure: measureMemory } },
  { name: 'copies', seconds: 1_200, work: { on: 'its-own', measure: measureCopies } },
  { name: 'killed', seconds: 1_200, work: { on: 'the-site', measure: measureKilled } },
  { name: 'scale', seconds: 2_400, work: { on: 'the-site', measure: measureScale } },
];

function chosen(words: readonly string[]): readonly Measurement[] {
  if (words.length === 0) return measurements;
  const names = words[0] === '--only' && words.length === 2 ? (words[1] ?? '').split(',') : [];
  const found = measurements.filter(({ name }) => names.includes(name));
  if (found.length > 0 && found.length === names.length) return found;
  const known = measurements.map(({ name }) => name).join(',');
  throw new Error(`npm run bench takes nothing, or -- --only with some of ${known}.`);
}

/** The site that most of them measure, started when the first one asks for it. */
class Site {
  #bench: Promise<BenchSite> | undefined;

  open(): Promise<BenchSite> {
    this.#bench ??= openBenchSite();
    return this.#bench;
  }

  async stop(): Promise<void> {
    await (await this.#bench)?.site.stop();
  }
}

/** Prints each figure as soon as it is known. @throws when the measurement takes too long. */
async function run({ name, seconds, work }: Measurement, site: Site): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took more than ${seconds} s`)), seconds * 1000);
  });
  const measured = work.on === 'its-own' ? work.measure() : work.measure(await site.open());
  const figures = (async () => {
    for await (const figure of measured) printFigure(figure);
  })();
  await Promise.race([figures, tooLong]).finally(() => clearTimeout(timer));
}

async function main(): Promise<void> {
  const wanted = chosen(process.argv.slice(2));
  const site = new Site();
  process.once('SIGTERM', () => void site.stop().finally(() => process.exit(1)));
  try {
    for (const measurement of wanted) await run(measurement, site);
  } finally {
    await site.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
