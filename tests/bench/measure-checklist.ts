import type { BenchSite } from './bench-site';
import { type Figure, figureOf, inTurns, median, type Pair } from './figure';
import { type FormPages, type OpenedForm, openFormPages } from './form-pages';

const against = 'SurveyJS 3';
const loads = 10;
const sessions = 3;
const strokes = 30;
const comment = 'Alla vet om det.';

/** Opens, ticks and writes in forms of 160 and 1 000 items, beside the same forms in SurveyJS. */
export async function* measureChecklist(bench: BenchSite): AsyncGenerator<Figure> {
  const pages = await openFormPages(bench);
  try {
    yield* measureOpening(pages, await bench.newAudit(160), () => bench.newAudit(160));
    yield await measureHeap(pages, await bench.newAudit(1000));
    const small = await measureStrokes(pages, () => bench.newAudit(160));
    const large = await measureStrokes(pages, () => bench.newAudit(1000));
    yield figureOf('tick-160', 'ms', against, small.ticks);
    yield figureOf('tick-1000', 'ms', against, large.ticks);
    const growth = median(large.ticks.map(({ ours }) => ours)) / median(small.ticks.map(({ ours }) => ours));
    yield { metric: 'tick-growth', value: growth, unit: 'tick-1000 / tick-160', ratio: null, against: null };
    yield figureOf('type-160', 'ms', against, small.keys);
    yield figureOf('type-1000', 'ms', against, large.keys);
  } finally {
    await pages.close();
  }
}

async function* measureOpening(
  pages: FormPages,
  warmUp: string,
  newAudit: () => Promise<string>,
): AsyncGenerator<Figure> {
  for (const open of [pages.ours, pages.theirs]) await (await open(warmUp)).close();
  const bytes = { ours: 0, theirs: 0 };
  const load = (who: 'ours' | 'theirs') => async () => {
    const form = await pages[who](await newAudit());
    bytes[who] = form.scriptBytes;
    await form.close();
    return form.opened;
  };
  yield figureOf('checklist-open', 'ms', against, await inTurns(loads, load('ours'), load('theirs')));
  const sent = [{ ours: bytes.ours / 1000, theirs: bytes.theirs / 1000 }];
  yield figureOf('checklist-js', 'kB gzip', against, sent);
}

async function measureHeap(pages: FormPages, auditId: string): Promise<Figure> {
  const heapOf = (open: FormPages['ours']) => async () => {
    const form = await open(auditId);
    const session = await form.page.context().newCDPSession(form.page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await form.close();
    return usedSize / 1e6;
  };
  return figureOf(
    'checklist-heap',
    'MB',
    against,
    await inTurns(3, heapOf(pages.ours), heapOf(pages.theirs)),
  );
}

/** Sessions of real strokes, ours and theirs in turns; a pair is the medians of two sessions. */
async function measureStrokes(pages: FormPages, newAudit: () => Promise<string>) {
  const ticks: Pair[] = [];
  const keys: Pair[] = [];
  for (let session = 0; session < sessions; session++) {
    const auditId = await newAudit();
    const ours = await strokesIn(await pages.ours(auditId));
    const theirs = await strokesIn(await pages.theirs(auditId));
    ticks.push({ ours: ours.tick, theirs: theirs.tick });
    keys.push({ ours: ours.key, theirs: theirs.key });
  }
  return { ticks, keys };
}

async function strokesIn(form: OpenedForm): Promise<{ tick: number; key: number }> {
  try {
    return { tick: await tickTimes(form), key: await keyTimes(form) };
  } finally {
    await form.close();
  }
}

async function tickTimes({ page }: OpenedForm): Promise<number> {
  const boxes = page.locator('[role=group] input[type=checkbox], .sd-question input[type=checkbox]');
  const times: number[] = [];
  for (let n = 1; n <= strokes; n++) {
    const box = boxes.nth(n);
    await box.evaluate((input) => input.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(100);
    // A mouse that arrives makes its own work, which is not the tick's.
    await box.hover({ force: true });
    await page.waitForTimeout(50);
    await page.mouse.down();
    await page.mouse.up();
    times.push(await strokeTime({ page }));
  }
  return median(times);
}

async function keyTimes({ page }: Pick<OpenedForm, 'page'>): Promise<number> {
  const field = page.locator('textarea').first();
  await field.evaluate((area) => area.scrollIntoView({ block: 'center' }));
  await field.focus();
  const times: number[] = [];
  for (const letter of comment.repeat(2)) {
    await page.keyboard.press(letter);
    times.push(await strokeTime({ page }));
    await page.waitForTimeout(30);
  }
  return median(times);
}

async function strokeTime({ page }: Pick<OpenedForm, 'page'>): Promise<number> {
  const found = await page.waitForFunction(() => window.bench.lastStroke, null, {
    polling: 10,
    timeout: 5_000,
  });
  return (await found.jsonValue()) ?? Number.NaN;
}
