import { type BenchSite, openBenchSite, tenant } from './bench-site';
import { type Figure, inTurns, median, quantile } from './figure';
import { fillWithTenants } from './many-tenants';

const few = 3;
const many = 300;
const rounds = 5;
const loadsInRound = 20;
const share = 0.95;

/** How much slower the lists are in a house of 300 tenants than in one of three. The slowest page is the figure. */
export async function* measureScale(large: BenchSite): AsyncGenerator<Figure> {
  const small = await openBenchSite();
  try {
    await fillWithTenants(small, few);
    await fillWithTenants(large, many);
    const [answers] = await large.site.ask<{ count: string }>('SELECT count(*) FROM audit_answer');
    const against = `${few} tenants; ${answers?.count} answers in ${many}`;
    const [audit] = await large.site.ask<{ id: string }>(
      `SELECT id FROM audit WHERE tenant_id = $1 AND case_number = '2098-0050'`,
      [large.auditor.tenantId],
    );
    const pages = ['', '/audits', '/units', `/audits/${audit?.id}`, '/log'];
    const figures: Figure[] = [];
    for (const page of pages) {
      const [inMany, inFew] = page === '/log' ? [await asAdmin(large), await asAdmin(small)] : [large, small];
      for (const site of [inMany, inFew]) await slowLoad(site, page);
      const pairs = await inTurns(
        rounds,
        () => slowLoad(inMany, page),
        () => slowLoad(inFew, page),
      );
      const value = median(pairs.map(({ ours }) => ours));
      const ratio = value / median(pairs.map(({ theirs }) => theirs));
      const name = page.startsWith('/audits/') ? '/audit' : page || '/start';
      figures.push({ metric: `scale${name.replace('/', '-')}`, value, unit: 'ms p95', ratio, against });
    }
    yield* figures;
    const worst = figures.reduce((a, b) => ((a.ratio ?? 0) > (b.ratio ?? 0) ? a : b));
    yield { ...worst, metric: 'scale' };
  } finally {
    await small.site.stop();
  }
}

/** The log is the administrator's. */
async function asAdmin(bench: BenchSite): Promise<BenchSite> {
  return { ...bench, cookie: await bench.site.signIn(`administrator@${tenant}.example`) };
}

/** The p95 of some loads of a page, one after the other, in milliseconds. */
async function slowLoad({ site, cookie }: BenchSite, page: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < loadsInRound; n++) {
    const start = performance.now();
    const response = await fetch(`${site.address}/t/${tenant}${page}`, { headers: { cookie } });
    await response.text();
    if (!response.ok) throw new Error(`${page} answered with ${response.status}`);
    times.push(performance.now() - start);
  }
  return quantile(times, share);
}
