import { describe, expect, test } from 'vitest';
import { assessedItems, type FilledChecklist, type Finding } from '@/lib/domain/assessment';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { fulfilledShare } from '@/lib/domain/fulfilled-share';
import type { JudgedAction } from '@/lib/domain/judgement';
import { plainDate } from '@/lib/domain/plain-date';
import { type SummaryGround, summaryFacts } from '@/lib/domain/proposed-summary';
import { auditFindings } from '@/lib/domain/results/audit-findings';
import { targetsOf } from '@/lib/domain/template/targets-of';
import type { Language } from '@/lib/text/language';
import { proposeSummary } from '@/lib/text/propose-summary';
import { goldenForm } from '../support/filled-form';
import { readTemplate } from '../support/read-template';

const form = goldenForm();
const decisionDate = plainDate(form.decisionDate);
const calendar = { occasions: defaultReportingOccasions, plannedAudits: [] };

function checklist(): FilledChecklist {
  const findings = Object.entries(form.answers).map(([key, { answer, assessment }]): [string, Finding] => [
    key,
    { answer: answer as Finding['answer'], assessment: assessment ?? null, comment: null },
  ]);
  return {
    targets: targetsOf(readTemplate('templates/rvc/1.json')),
    findings: new Map(findings),
    leftOut: new Set(),
  };
}

const actions = form.actions.map(({ number, links, deadline: words }): JudgedAction => {
  const read = parseDeadline(words, { ...calendar, today: decisionDate });
  if (!read.ok) throw new Error(words);
  const { deadline, remediedOn } = read.value;
  const status = remediedOn ? ('verified' as const) : ('open' as const);
  const dueDate = dueDateOf(deadline, { ...calendar, decisionDate });
  return { number, links, critical: false, status, dueDate, remediedOn };
});

const isAccepted = (item: string): boolean => form.accepted.some((accepted) => accepted.item === item);
const ground = {
  findings: auditFindings(checklist(), isAccepted),
  actions,
  share: fulfilledShare(assessedItems(checklist()), isAccepted),
};

const proposed = (parts: Partial<SummaryGround> = {}, language: Language = 'sv'): string[] =>
  proposeSummary(summaryFacts({ ...ground, previous: null, ...parts }), language)
    .replaceAll('\u00a0', ' ')
    .split('\n\n');

describe('the summary that is proposed for the centre against violence, 2023', () => {
  test('says what the auditors found and agreed, and nothing of what nobody knows', () => {
    expect(proposed()).toEqual([
      '97 krav har bedömts och 92 är helt uppfyllda. Andelen uppfyllda krav är 97,4 %. I avsnitten ”Verksamheten och uppdraget”, ”Verksamheten och dess innehåll”, ”Vuxna: påbörjande, avbruten behandling och avslut”, ”Ledningssystem (SOSFS 2011:9)”, ”Lex Sarah”, ”Lokaler, gallring, närhet” och ”Övrigt och miljöarbete” är alla krav uppfyllda.',
      'Det brister i 5 punkter: ”Registerutdrag vid anställning”, ”Antal orosanmälningar”, ”Gemensam värdegrund”, ”Beredskap att påbörja inom fem arbetsdagar” och ”Genomförandeplan delges inom 10 vardagar”. 2 brister godtas med motiv. Ett önskemål är inte uppfyllt: ”Annan språkkompetens än svenska”.',
      '4 åtgärder är överenskomna, och en av dem är redan klar. Det som återstår ska vara klart mellan 2024-04-30 och 2025-12-31.',
    ]);
  });

  test('says the same in English, with the form’s own names', () => {
    const [, lacking, agreed] = proposed({}, 'en');
    expect(lacking).toMatch(/^5 items are lacking: “Registerutdrag vid anställning”, /);
    expect(lacking).toContain('2 deficiencies are accepted with a motive.');
    expect(agreed).toBe(
      '4 actions are agreed, and one of them is done already. What is left is to be done between 2024-04-30 and 2025-12-31.',
    );
  });

  test('compares with the last audit, on what the page shows of both', () => {
    const day = plainDate('2021-11-12');
    const last = (earned: number) => proposed({ previous: { day, share: { earned, possible: 100 } } }).at(-1);
    expect(last(80)).toBe('Vid förra uppföljningen, 2021-11-12, var andelen uppfyllda krav 80 %. Den har ökat.');
    expect(last(100)).toMatch(/ 100 %\. Den har minskat\.$/);
    expect(proposed({ previous: { day, share: ground.share } }).at(-1)).toMatch(/Den är oförändrad\.$/);
  });

  test('tells of an action without a time, and when all are done', () => {
    const timeless = actions.map((action) => (action.number === 4 ? { ...action, dueDate: null } : action));
    expect(proposed({ actions: timeless })[2]).toBe(
      '4 åtgärder är överenskomna, och en av dem är redan klar. Det som återstår ska vara klart senast 2024-04-30. En åtgärd har ingen tid.',
    );
    const done = actions.map((action) => ({ ...action, status: 'verified' as const }));
    expect(proposed({ actions: done })[2]).toBe('4 åtgärder var överenskomna, och alla är klara.');
  });

  test('says nothing of an audit that shows nothing yet', () => {
    expect(proposed({ findings: [], actions: [] })).toEqual(['']);
  });

  test('counts out what is all fulfilled without naming every section', () => {
    const findings = ground.findings.map((found) => ({ ...found, assessment: 'fulfilled' as const }));
    expect(proposed({ findings, actions: [] })).toEqual(['Alla 97 krav som har bedömts är uppfyllda.']);
  });
});
