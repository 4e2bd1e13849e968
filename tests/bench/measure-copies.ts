import { CopiesInstallation } from '../support/copies-installation';
import { endure, type Verdict } from '../support/endurance';
import type { Figure } from './figure';

const limits = { seconds: 300, requests: 100_000, times: Number.POSITIVE_INFINITY };
const audits = { fill: 4, decide: 60 };

/** Five minutes of mixed load on two copies over PgBouncer while they, the worker and PgBouncer are ended in turn. */
export async function* measureCopies(): AsyncGenerator<Figure> {
  const site = new CopiesInstallation();
  try {
    const verdict = await endure(site, await site.start(audits), limits);
    const wrong = wrongIn(verdict);
    for (const what of wrong) console.error(what);
    const { acknowledged, decided, requests, retried, mails, mailsTwice, ends } = verdict;
    const against =
      `${acknowledged} saves and ${decided} decisions acknowledged, ${requests} requests answered, ${retried} retried, ` +
      `${mails} mails sent, ${mailsTwice} of them twice; killed ${JSON.stringify(ends.killed)}, asked to end ${ends.asked.length}`;
    yield {
      metric: 'copies',
      value: wrong.length,
      unit: 'writes, jobs or answers wrong',
      ratio: null,
      against,
    };
  } finally {
    await site.stop();
  }
}

function wrongIn(verdict: Verdict): string[] {
  const { wrongAnswers, savesLost, reportsWrong, mailsWrong, jobsLeft, toldByLog, savesUnasked, ends } =
    verdict;
  return [
    ...wrongAnswers.map((text) => `wrong answer: ${text}`),
    ...savesLost.map((text) => `lost: ${text}`),
    ...reportsWrong,
    ...mailsWrong,
    ...jobsLeft.map((text) => `left in the queue: ${text}`),
    ...toldByLog.map((text) => `in the log: ${text}`),
    ...(savesUnasked === 0 ? [] : [`${savesUnasked} saves that nobody was told of`]),
    ...ends.asked.filter((code) => code !== 0).map((code) => `asked to end, it ended with ${code}`),
  ];
}
