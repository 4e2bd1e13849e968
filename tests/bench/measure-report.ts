import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { reportDocument } from '@/lib/report/document';
import { startRenderer } from '@/lib/report/render';
import { makeSealedReport } from '@/lib/report/sealed-report';
import { makeTenantKey } from '@/lib/report/tenant-key';
import { goldenSnapshot } from '../support/golden-snapshot';
import { type Figure, figureOf, inTurns } from './figure';
import { chromiumOptions } from './form-pages';
import { printOptions, reportHtml } from './report-html';

const times = 10;
const warmUps = 5;

/** Seals the report of the golden case, and lets a browser print the same one, tagged and sealed by nobody. */
export async function* measureReport(): AsyncGenerator<Figure> {
  const snapshot = goldenSnapshot();
  const keyEncryptionKey = randomBytes(32);
  const sealedAt = new Date();
  const key = await makeTenantKey(snapshot.tenant, keyEncryptionKey, sealedAt);
  const renderer = startRenderer(resolve('dist/render-thread.mjs'));
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    const report = reportDocument(snapshot);
    const [html, options] = [reportHtml(report), printOptions(report)];
    const ours = timed(async () => {
      const sealed = await makeSealedReport(snapshot, { renderer, key, keyEncryptionKey, sealedAt });
      if (!sealed.ok) throw new Error(sealed.error);
    });
    const theirs = timed(async () => {
      await page.setContent(html);
      await page.pdf(options);
    });
    await inTurns(warmUps, ours, theirs);
    yield figureOf(
      'report-pdf',
      'ms',
      'warm Chromium, page.pdf, untagged',
      await inTurns(times, ours, theirs),
    );
  } finally {
    await browser.close();
    await renderer.close();
  }
}

const timed = (work: () => Promise<void>) => async () => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
