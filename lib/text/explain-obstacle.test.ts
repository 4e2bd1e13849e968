import { describe, expect, test } from 'vitest';
import type { ActionObstacle } from '@/lib/domain/action-step';
import { auditStatuses } from '@/lib/domain/audit';
import { auditSteps } from '@/lib/domain/life-cycle';
import type { Notice, Obstacle } from '@/lib/domain/life-cycle-requirements';
import { plainDate } from '@/lib/domain/plain-date';
import { lifeCycle as english } from '@/lib/text/en/life-cycle';
import { explainNotice, explainObstacle, type LifeCycleVoice } from '@/lib/text/explain-obstacle';
import { lifeCycle as swedish } from '@/lib/text/sv/life-cycle';
import { translator } from '@/lib/text/translator';

const names: Record<string, string> = {
  readiness: '7.2 Beredskap',
  routines: '3.1 Ledningssystem',
  gate: '4.1 Tolvstegsbehandling',
};
const nameOf = (key: string) => names[key] ?? key;
const inSwedish: LifeCycleVoice = {
  nameOf,
  locale: 'sv',
  t: translator('sv', 'lifeCycle'),
};
const inEnglish: LifeCycleVoice = {
  nameOf,
  locale: 'en',
  t: translator('en', 'lifeCycle'),
};

const day = plainDate('2023-10-27');

/** One of each, so that a new obstacle without a sentence does not compile. */
const obstacles: { [Code in (Obstacle | ActionObstacle)['code']]: [Obstacle | ActionObstacle, string] } = {
  wrongStatus: [
    { code: 'wrongStatus', status: 'decided' },
    'Det går inte nu: uppföljningen är i läget Beslutad.',
  ],
  selfAssessmentNotChosen: [
    { code: 'selfAssessmentNotChosen' },
    'Självskattning är inte valt för den här uppföljningen.',
  ],
  factReviewNotChosen: [
    { code: 'factReviewNotChosen' },
    'Faktagranskning är inte valt för den här uppföljningen.',
  ],
  approvalNotChosen: [{ code: 'approvalNotChosen' }, 'Godkännande är inte valt för den här uppföljningen.'],
  selfAssessmentFirst: [{ code: 'selfAssessmentFirst' }, 'Enheten ska först få göra sin självskattning.'],
  factReviewFirst: [{ code: 'factReviewFirst' }, 'Enheten ska först få granska fakta.'],
  approvalFirst: [{ code: 'approvalFirst' }, 'Utkastet ska först godkännas.'],
  approvalMissing: [{ code: 'approvalMissing' }, 'Utkastet är inte godkänt än.'],
  approverAsked: [{ code: 'approverAsked' }, 'Den som begärde godkännandet kan inte själv godkänna.'],
  approvedDraftChanged: [
    { code: 'approvedDraftChanged' },
    'Underlaget är inte längre det som lämnades för godkännande. Lämna tillbaka till bedömning och begär godkännande igen.',
  ],
  decidedBefore: [
    { code: 'decidedBefore' },
    'Uppföljningen har varit beslutad och ställs inte in. Besluta den på nytt.',
  ],
  receiverMissing: [{ code: 'receiverMissing' }, 'Välj vem som tar över.'],
  receiverManagesUnit: [
    { code: 'receiverManagesUnit' },
    'Den som tar över är chef för enheten. Ingen följer upp en enhet som hen är chef för.',
  ],
  receiverAudits: [{ code: 'receiverAudits' }, 'Den som tar över är redan uppföljare i ärendet.'],
  auditorMissing: [{ code: 'auditorMissing' }, 'Uppföljningen har ingen uppföljare.'],
  auditorManagesUnit: [
    { code: 'auditorManagesUnit' },
    'En av uppföljarna är chef för enheten. Ingen följer upp en enhet som hen är chef för.',
  ],
  visitDateMissing: [{ code: 'visitDateMissing' }, 'Dagen för besöket saknas.'],
  visitAhead: [
    { code: 'visitAhead', visitDate: day },
    'Besöket har inte varit än. Det är planerat till 2023-10-27.',
  ],
  itemsUnassessed: [
    { code: 'itemsUnassessed', items: ['readiness', 'routines'] },
    'Kraven 7.2 Beredskap och 3.1 Ledningssystem är inte bedömda.',
  ],
  gatesWithoutReason: [
    { code: 'gatesWithoutReason', items: ['gate'] },
    'Det saknas ett skäl till att 4.1 Tolvstegsbehandling inte gäller.',
  ],
  deficienciesUndecided: [
    { code: 'deficienciesUndecided', items: ['readiness'] },
    'Bristen 7.2 Beredskap är inte beslutad. Kräv en åtgärd, eller godta med motiv.',
  ],
  deficienciesWithoutAction: [
    { code: 'deficienciesWithoutAction', items: ['readiness', 'routines'] },
    'Bristerna 7.2 Beredskap och 3.1 Ledningssystem ska åtgärdas men har ingen åtgärd.',
  ],
  overrideMotiveMissing: [
    { code: 'overrideMotiveMissing' },
    'Du har valt ett annat alternativ än det föreslagna. Skriv varför.',
  ],
  decisionDateMotiveMissing: [
    { code: 'decisionDateMotiveMissing' },
    'Beslutsdagen är en annan än i dag. Skriv varför.',
  ],
  decisionDateBeforeVisit: [
    { code: 'decisionDateBeforeVisit', visitDate: day },
    'Beslutsdagen ligger före besöket, som var 2023-10-27.',
  ],
  decisionDateAhead: [
    { code: 'decisionDateAhead', decisionDate: day },
    'Beslutsdagen 2023-10-27 har inte varit än.',
  ],
  reasonMissing: [{ code: 'reasonMissing' }, 'Skriv varför.'],
  replyByNotAhead: [{ code: 'replyByNotAhead' }, 'Välj en sista dag för synpunkter, tidigast i morgon.'],
  factReviewRunning: [
    { code: 'factReviewRunning', replyBy: day },
    'Enheten har till och med 2023-10-27 på sig att lämna synpunkter.',
  ],
  factCommentsUnanswered: [
    { code: 'factCommentsUnanswered', count: 1 },
    '1 synpunkt från enheten är obesvarad.',
  ],
  actionsUnfinished: [
    { code: 'actionsUnfinished', actions: [2, 3] },
    'Åtgärderna 2 och 3 är varken verifierade eller överförda till nästa uppföljning.',
  ],
  wrongActionStatus: [
    { code: 'wrongActionStatus', status: 'verified' },
    'Det går inte nu: åtgärden är verifierad.',
  ],
  wrongAuditStatus: [
    { code: 'wrongAuditStatus', status: 'closed' },
    'Det går inte nu: uppföljningen är i läget Avslutad.',
  ],
  remedyDateMissing: [{ code: 'remedyDateMissing' }, 'Dagen då det åtgärdades saknas.'],
  remedyDateAhead: [{ code: 'remedyDateAhead', remediedOn: day }, 'Dagen 2023-10-27 har inte varit än.'],
  personalDataInItems: [
    { code: 'personalDataInItems', items: ['routines', 'gate'] },
    'Ett personnummer, telefonnummer eller en mejladress står i det som är skrivet om 3.1 Ledningssystem och 4.1 Tolvstegsbehandling. Ta bort det före beslutet.',
  ],
  personalDataInActions: [
    { code: 'personalDataInActions', actions: [2] },
    'Ett personnummer, telefonnummer eller en mejladress står i åtgärd 2. Ta bort det före beslutet.',
  ],
  personalDataInWhole: [
    { code: 'personalDataInWhole' },
    'Ett personnummer, telefonnummer eller en mejladress står i sammanfattningen, bedömningen eller ett motiv. Ta bort det före beslutet.',
  ],
  returnReasonMissing: [{ code: 'returnReasonMissing' }, 'Skriv vad som saknas, så att enheten vet.'],
};

const notices: { [Code in Notice['code']]: [Notice, string] } = {
  selfAssessmentNotSubmitted: [
    { code: 'selfAssessmentNotSubmitted' },
    'Enheten har inte lämnat in sin självskattning.',
  ],
  itemsUnassessed: [
    { code: 'itemsUnassessed', items: ['readiness'] },
    'Kravet 7.2 Beredskap är inte bedömt än. Det behövs före beslutet.',
  ],
  actionsWithoutDeadline: [
    { code: 'actionsWithoutDeadline', actions: [1], leadsTo: 'mostlyCompliant' },
    'Åtgärd 1 har ingen tid. Ingen blir påmind, och som bäst föreslås alternativ 3.',
  ],
  personalDataInItems: [
    { code: 'personalDataInItems', items: ['routines', 'gate'] },
    'Ett personnummer, telefonnummer eller en mejladress står i det som är skrivet om 3.1 Ledningssystem och 4.1 Tolvstegsbehandling. Ta bort det, om det inte ska stå i rapporten.',
  ],
  personalDataInActions: [
    { code: 'personalDataInActions', actions: [2] },
    'Ett personnummer, telefonnummer eller en mejladress står i åtgärd 2. Ta bort det, om det inte ska stå i rapporten.',
  ],
  personalDataInWhole: [
    { code: 'personalDataInWhole' },
    'Ett personnummer, telefonnummer eller en mejladress står i sammanfattningen, bedömningen eller ett motiv. Ta bort det, om det inte ska stå i rapporten.',
  ],
  actionsOverdue: [
    { code: 'actionsOverdue', actions: [1, 2], leadsTo: 'nonCompliant' },
    'Tiden har gått ut för åtgärderna 1 och 2. Som bäst föreslås alternativ 4.',
  ],
};

describe('what stands in the way of a step is said in plain words', () => {
  test.each(Object.values(obstacles))('$code', (obstacle, sentence) => {
    expect(explainObstacle(obstacle, inSwedish)).toBe(sentence);
    expect(explainObstacle(obstacle, inEnglish)).toMatch(/^[A-Z0-9].*\.$/);
  });

  test.each(Object.values(notices))('$code', (notice, sentence) => {
    expect(explainNotice(notice, inSwedish)).toBe(sentence);
    expect(explainNotice(notice, inEnglish)).toMatch(/^[A-Z0-9].*\.$/);
  });

  test('every obstacle that has a sentence exists', () => {
    expect(Object.keys(swedish.obstacle).toSorted()).toEqual(Object.keys(obstacles).toSorted());
    expect(Object.keys(swedish.notice).toSorted()).toEqual(Object.keys(notices).toSorted());
  });
});

describe('every status and step has its word', () => {
  test.each([
    ['Swedish', swedish],
    ['English', english],
  ])('in %s', (_language, texts) => {
    expect(Object.keys(texts.status)).toEqual([...auditStatuses]);
    expect(Object.keys(texts.step)).toEqual(Object.keys(auditSteps));
    expect(Object.keys(texts.obstacle)).toEqual(Object.keys(swedish.obstacle));
    expect(Object.keys(texts.notice)).toEqual(Object.keys(swedish.notice));
  });
});
