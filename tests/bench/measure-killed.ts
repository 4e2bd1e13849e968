import { type Killed, saveUnderFire } from '../support/saves-under-fire';
import type { BenchSite } from './bench-site';
import type { Figure } from './figure';

const saves = 2_000;
const kills: readonly Killed[] = Array.from({ length: 20 }, (_, n) => (n % 3 === 1 ? 'database' : 'server'));

/** Of two thousand acknowledged answers, how many are lost or there twice after server and database were killed. */
export async function* measureKilled({ site }: BenchSite): AsyncGenerator<Figure> {
  const { acknowledged, attempts, history } = await saveUnderFire(site, saves, kills);
  const kept = new Map(history.map((row) => [row.mutation_id, row]));
  const lost = acknowledged.filter(({ mutationId, value }) => kept.get(mutationId)?.after !== value).length;
  const wrong = lost + Math.abs(history.length - acknowledged.length);
  const against = `${acknowledged.length} acknowledged, ${attempts} sent, ${kills.length} kills`;
  yield {
    metric: 'killed-while-saving',
    value: wrong,
    unit: 'answers lost or doubled',
    ratio: null,
    against,
  };
}
