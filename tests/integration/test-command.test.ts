import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { takeLock } from '@/scripts/process/file-lock.mjs';
import { processMark } from '@/scripts/process/process-mark.mjs';
import { playwrightCounts, vitestCounts } from '@/scripts/test/counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'foljsam-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('npm test counts', () => {
  it('what passed', () => {
    expect(vitestCounts({ code: 0, file: report(vitest) })).toEqual({ passed: 7, failed: 0 });
    expect(playwrightCounts({ code: 0, file: report(playwright) })).toEqual({ passed: 7, failed: 0 });
  });

  it('a skipped test as failed', () => {
    const skipping = { ...vitest, numPendingTests: 1, numTodoTests: 2 };
    expect(vitestCounts({ code: 0, file: report(skipping) }).failed).toBe(3);
    const stats = { ...playwright.stats, skipped: 1, flaky: 1 };
    expect(playwrightCounts({ code: 0, file: report({ ...playwright, stats }) }).failed).toBe(2);
  });

  it('a file that cannot be loaded as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestCounts({ code: 1, file: report({ ...vitest, testResults }) }).failed).toBe(1);
  });

  it('a run that fails outside of its tests as failed', () => {
    expect(vitestCounts({ code: 1, file: report(vitest) }).failed).toBe(1);
    expect(playwrightCounts({ code: 1, file: report(playwright) }).failed).toBe(1);
  });

  it('a run without a report as failed', () => {
    expect(vitestCounts({ code: 0, file: join(folder, 'none.json') })).toEqual({ passed: 0, failed: 1 });
  });
});

describe('a lock', () => {
  const file = join(folder, 'lock');

  it('is held by one at a time, and free again when given back', () => {
    const release = takeLock(file);
    expect(release).not.toBeNull();
    expect(takeLock(file)).toBeNull();
    release?.();
    const again = takeLock(file);
    expect(again).not.toBeNull();
    again?.();
  });

  it('is free when its holder is gone, though another process has its number', () => {
    writeFileSync(file, `${process.pid} 1`);
    expect(processMark(process.pid)).not.toBe(`${process.pid} 1`);
    const release = takeLock(file);
    expect(release).not.toBeNull();
    release?.();
  });
});
