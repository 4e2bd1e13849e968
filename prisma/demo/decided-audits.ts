import { decideAudit } from '@/lib/commands/decide-audit';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { setDecisionDate } from '@/lib/commands/set-decision-date';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { readAuditCase } from '@/lib/data/audit-case';
import { insertAudit, insertNextCaseNumber, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { requireProviderOf } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { hashOfDraft } from '@/lib/report/build-snapshot';
import { today } from '@/lib/time/clock';
import { done } from './done';
import rvc2023 from './rvc-2023.json';

/** An audit that was held on paper: its form, and what was decided upon it. */
type PaperAudit = {
  readonly visitDate: PlainDate;
  readonly decisionDate: PlainDate;
  readonly answers: Readonly<
    Record<string, { readonly answer: SentChange['value']; readonly assessment?: string }>
  >;
  readonly comments: Readonly<Record<string, string>>;
  readonly actions: readonly {
    readonly text: string;
    readonly deadline: string;
    readonly links: readonly string[];
  }[];
  readonly accepted: readonly { readonly item: string; readonly motiveIn: string }[];
  readonly actedUpon: readonly string[];
};

const centre2023: PaperAudit = {
  ...rvc2023,
  visitDate: plainDate(rvc2023.visitDate),
  decisionDate: plainDate(rvc2023.decisionDate),
  actedUpon: ['registerutdrag-vid-anstallning', 'antal-orosanmalningar', 'beredskap-att-paborja'],
};

/** The one before, which found nothing to remedy: what has become worse since stands beside each item. */
const centre2021: PaperAudit = {
  ...centre2023,
  visitDate: plainDate('2021-10-19'),
  decisionDate: plainDate('2021-11-05'),
  answers: {
    ...rvc2023.answers,
    'registerutdrag-vid-anstallning': { answer: 'yes' },
    'antal-orosanmalningar': { answer: { covers: 'whole', amount: 4 } },
    'beredskap-att-paborja': { answer: 'ticked' },
    'gemensam-vardegrund': { answer: 'yes' },
    'genomforandeplan-inom-10-vardagar': { answer: 'ticked' },
  },
  comments: {},
  actions: [],
  accepted: [],
  actedUpon: [],
};

/** Whose audits they are, and how the person signs in to decide them. */
type Decider = { readonly auditor: Person; readonly email: string; readonly password: string };

/** The centre's two audits from paper, decided as of their own days: the last one as case 2023-0001. */
export async function addDecidedAudits(
  decider: Decider,
  place: { readonly unitId: string; readonly unitName: string; readonly versionId: string },
): Promise<void> {
  const { email, password } = decider;
  const login = { email, password, address: '127.0.0.1', device: 'foljsam demo seed' };
  const { sessionId } = done(await signIn(login));
  for (const paper of [centre2021, centre2023]) {
    const auditId = await begun(decider.auditor, place, paper);
    await fillIn(decider.auditor, auditId, paper);
    await draft(decider.auditor, auditId, paper);
    await decide(decider, auditId, sessionId);
  }
  await signOut(sessionId, 'here');
}

/** Begins an audit of its own year, whose case numbers are long given: `planAudit` gives those of today. */
async function begun(
  auditor: Person,
  { unitId, unitName, versionId }: Parameters<typeof addDecidedAudits>[1],
  { visitDate }: PaperAudit,
): Promise<string> {
  const auditId = newId();
  const unknown = { unitAddress: null, manager: null, phone: null, email: null, participants: [] };
  await withTenant(auditor, 'audit.plan', async (tx) =>
    insertAudit(tx, {
      id: auditId,
      caseNumber: await insertNextCaseNumber(tx, Number(visitDate.slice(0, 4))),
      unitId,
      versionId,
      choices: { selfAssessment: false, factReview: false, approval: false },
      facts: { ...unknown, unitName, addressProtected: true },
      visitDate,
      auditorIds: [auditor.userId],
      leftOut: [],
    }),
  );
  done(await takeAuditStep(auditor, { auditId, step: 'startFieldwork', reason: null }));
  return auditId;
}

async function fillIn(auditor: Person, auditId: string, { answers, comments }: PaperAudit): Promise<void> {
  const change = (target: string, field: SentChange['field'], value: SentChange['value']): SentChange => ({
    mutationId: newId(),
    base: 0,
    target,
    field,
    value,
  });
  const changes = [
    ...Object.entries(answers).flatMap(([key, { answer, assessment }]) => [
      change(key, 'answer', answer),
      ...(assessment ? [change(key, 'assessment', assessment)] : []),
    ]),
    ...Object.entries(comments).map(([key, comment]) => change(key, 'comment', comment)),
  ];
  const device = newId();
  for (let from = 0; from < changes.length; from += maxChangesInRequest) {
    const portion = changes.slice(from, from + maxChangesInRequest);
    done(await saveAnswers(auditor, auditId, { device, userId: auditor.userId, changes: portion }));
  }
  done(await takeAuditStep(auditor, { auditId, step: 'startDrafting', reason: null }));
}

async function draft(auditor: Person, auditId: string, paper: PaperAudit): Promise<void> {
  const { accepted, actedUpon, comments, decisionDate } = paper;
  const decideItem = async (item: string, decision: DeficiencyDecision) =>
    done(await decideDeficiency(auditor, { auditId, item, revision: 0, decision }));
  for (const item of actedUpon) await decideItem(item, { kind: 'requireAction' });
  for (const { item, motiveIn } of accepted)
    await decideItem(item, { kind: 'accept', motive: comments[motiveIn] ?? '' });
  const calendar = { today: decisionDate, occasions: defaultReportingOccasions, plannedAudits: [] };
  for (const { text, deadline: words, links } of paper.actions) {
    const { deadline, remediedOn } = done(parseDeadline(words, calendar));
    const content = {
      text,
      links: [...links],
      critical: false,
      responsible: links.length > 0 ? ('unit' as const) : ('both' as const),
      deadline: { deadline, words },
      followUp: null,
    };
    done(await saveAction(auditor, { auditId, actionId: null, revision: 0, content, remediedOn }));
  }
  const { revision } = await withTenant(auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
  const motive = 'Uppföljningen gjordes på papper och fördes in här efteråt.';
  done(await setDecisionDate(auditor, { auditId, revision, decisionDate, motive }));
}

async function decide({ auditor, password }: Decider, auditId: string, sessionId: string): Promise<void> {
  const seen = await withTenant(auditor, 'audit.work', async (tx) => {
    const audit = await requireAudit(tx, auditId);
    return hashOfDraft({
      tenantName: (await requireTenant(tx)).name,
      provider: await requireProviderOf(tx, audit.unitId),
      audit,
      auditCase: await readAuditCase(tx, audit, today()),
    });
  });
  const here = { sessionId, address: '127.0.0.1' };
  done(await decideAudit(auditor, { auditId, seen, password }, here));
}
