import { closeAudit } from '@/lib/commands/close-audit';
import { decideAudit } from '@/lib/commands/decide-audit';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { moveAction } from '@/lib/commands/move-action';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { setDecisionDate } from '@/lib/commands/set-decision-date';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { listActions } from '@/lib/data/actions';
import { insertAudit, insertNextCaseNumber, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import type { AuditChoices } from '@/lib/domain/audit-choices';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { readClosing } from '@/lib/report/read-closing';
import { readDraft } from '@/lib/report/read-draft';
import { today } from '@/lib/time/clock';
import { done } from './done';
import type { PaperAudit } from './paper-audits';
import type { ShippedKey } from './shipped-templates';

/** Whose audits they are, and how the person signs in to decide them. */
export type Decider = { readonly auditor: Person; readonly email: string; readonly password: string };

/** Where a unit and a form are found by their names. */
export type Place = {
  readonly unitIdOf: (name: string) => string;
  readonly versionIdOf: (key: ShippedKey) => string;
};

/** The audits from paper, decided as of their own days. */
export async function addDecidedAudits(
  decider: Decider,
  audits: readonly PaperAudit[],
  place: Place,
): Promise<void> {
  const { email, password } = decider;
  const login = { email, password, address: '127.0.0.1', device: 'foljsam demo seed' };
  const { sessionId } = done(await signIn(login));
  for (const paper of audits) {
    const auditId = await begun(decider.auditor, place, paper);
    await fillIn(decider.auditor, auditId, paper);
    await draft(decider.auditor, auditId, paper);
    await asOf(decider.auditor, auditId, paper.decisionDate);
    await decide(decider, auditId, sessionId);
    if (paper.finishedOn) await finish(decider, auditId, sessionId, paper.finishedOn);
  }
  await signOut(sessionId, 'here');
}

/** Plans an audit of its own year, whose case numbers are long given: `planAudit` gives those of today. */
export async function planned(
  auditor: Person,
  { unitIdOf, versionIdOf }: Place,
  { unit, template, visitDate }: Pick<PaperAudit, 'unit' | 'template' | 'visitDate'>,
  choices: AuditChoices = { selfAssessment: false, factReview: false, approval: false },
): Promise<string> {
  const auditId = newId();
  const unknown = { unitAddress: null, manager: null, phone: null, email: null, participants: [] };
  await withTenant(auditor, 'audit.plan', async (tx) =>
    insertAudit(tx, {
      id: auditId,
      caseNumber: await insertNextCaseNumber(tx, Number(visitDate.slice(0, 4))),
      unitId: unitIdOf(unit),
      versionId: versionIdOf(template),
      choices,
      facts: { ...unknown, unitName: unit, addressProtected: true },
      visitDate,
      auditorIds: [auditor.userId],
      leftOut: [],
    }),
  );
  return auditId;
}

/** Plans an audit, and begins its visit. */
export async function begun(...planning: Parameters<typeof planned>): Promise<string> {
  const auditId = await planned(...planning);
  done(await takeAuditStep(planning[0], { auditId, step: 'startFieldwork', reason: null }));
  return auditId;
}

/** Fills in a form as it was on paper, and goes on to the judgement. */
export async function fillIn(
  auditor: Person,
  auditId: string,
  { answers, comments }: PaperAudit,
): Promise<void> {
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

/** Decides on what was found, and raises the actions that it takes. */
export async function draft(auditor: Person, auditId: string, paper: PaperAudit): Promise<void> {
  const { accepted, actedUpon, comments, decisionDate } = paper;
  const decideItem = async (item: string, decision: DeficiencyDecision) =>
    done(await decideDeficiency(auditor, { auditId, item, revision: 0, decision }));
  for (const item of actedUpon) await decideItem(item, { kind: 'requireAction' });
  for (const { item, motiveIn } of accepted)
    await decideItem(item, { kind: 'accept', motive: comments[motiveIn] ?? '' });
  const calendar = { today: decisionDate, occasions: defaultReportingOccasions, plannedAudits: [] };
  for (const { text, deadline: words, links } of paper.actions) {
    const read = words === null ? null : done(parseDeadline(words, calendar));
    const content = {
      text,
      links: [...links],
      critical: false,
      responsible: links.length > 0 ? ('unit' as const) : ('both' as const),
      deadline: read && words !== null ? { deadline: read.deadline, words } : null,
      followUp: null,
    };
    done(
      await saveAction(auditor, {
        auditId,
        actionId: null,
        revision: 0,
        content,
        remediedOn: read?.remediedOn ?? null,
      }),
    );
  }
}

async function asOf(auditor: Person, auditId: string, decisionDate: PlainDate): Promise<void> {
  const { revision } = await withTenant(auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
  const motive = 'Uppföljningen gjordes på papper och fördes in här efteråt.';
  done(await setDecisionDate(auditor, { auditId, revision, decisionDate, motive }));
}

async function decide({ auditor, password }: Decider, auditId: string, sessionId: string): Promise<void> {
  const seen = await hashOf(auditor, auditId);
  done(
    await decideAudit(
      auditor,
      { auditId, seen, login: { password, code: '' } },
      { sessionId, address: '127.0.0.1' },
    ),
  );
}

/** The hash of a draft, as someone who has just read it has it. */
export async function hashOf(auditor: Person, auditId: string): Promise<string> {
  return withTenant(auditor, 'audit.work', async (tx) => {
    const { sha256 } = await readDraft(tx, await requireAudit(tx, auditId), today());
    return sha256;
  });
}

/** Sees that every action of a decided audit was done by a day, and closes it. */
async function finish(
  { auditor, password }: Decider,
  auditId: string,
  sessionId: string,
  remediedOn: PlainDate,
): Promise<void> {
  const actions = await withTenant(auditor, 'audit.work', (tx) => listActions(tx, auditId));
  for (const { id: actionId, revision } of actions) {
    const place = { auditId, actionId, revision };
    const text = 'Rutinerna visades vid ett uppföljande besök.';
    done(await moveAction(auditor, { ...place, step: 'verify', remediedOn, method: 'onSite', text }));
  }
  const seen = await withTenant(auditor, 'audit.close', async (tx) => {
    const { sha256 } = await readClosing(tx, await requireAudit(tx, auditId), today());
    return sha256 ?? '';
  });
  const words = { choice: null, comment: null, login: { password, code: '' } };
  done(await closeAudit(auditor, { auditId, seen, ...words }, { sessionId, address: '127.0.0.1' }));
}
