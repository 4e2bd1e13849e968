import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed a skipped test counts as failed: nobody knows whether it would pass
 */

/**
 * @param {{ code: number, file: string }} run exit code and JSON report of Vitest
 * @returns {Counts}
 */
export function vitestCounts({ code, file }) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that cannot be loaded has no tests to fail.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  ).length;
  return withExitCode(code, { passed, failed: report.numFailedTests + skipped + broken });
}

/**
 * @param {{ code: number, file: string }} run exit code and JSON report of Playwright
 * @returns {Counts}
 */
export function playwrightCounts({ code, file }) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode(code, {
    passed: expected,
    failed: unexpected + flaky + skipped + report.errors.length,
  });
}

/**
 * A run may fail although none of its tests did: an error outside of any test, or no tests at all.
 *
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
export function withExitCode(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
