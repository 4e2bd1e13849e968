import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { importTemplate } from '@/lib/commands/import-template';
import { planAudit } from '@/lib/commands/plan-audit';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { setDecisionDate } from '@/lib/commands/set-decision-date';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { plainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { type FilledForm, goldenForm } from './filled-form';
import { readTemplate } from './read-template';
import { rightly, type TestTenant } from './two-tenants';

/** Items whose deficiencies became actions in 2023. */
export const actedUpon = ['registerutdrag-vid-anstallning', 'antal-orosanmalningar', 'beredskap-att-paborja'];

function changesOf(form: FilledForm): SentChange[] {
  const change = (target: string, field: SentChange['field'], value: SentChange['value']): SentChange => ({
    mutationId: newId(),
    base: 0,
    target,
    field,
    value,
  });
  return [
    ...Object.entries(form.answers).flatMap(([key, { answer, assessment }]) => [
      change(key, 'answer', answer),
      ...(assessment ? [change(key, 'assessment', assessment)] : []),
    ]),
    ...Object.entries(form.comments).map(([key, comment]) => change(key, 'comment', comment)),
  ];
}

/** The follow-up of 2023 planned, visited and filled in, through the commands; its id. Nothing is decided yet. */
export async function filledGoldenAudit({ tenantId, unitId, as: { auditor } }: TestTenant): Promise<string> {
  const form = goldenForm();
  const template = { content: readTemplate('templates/rvc/1.json'), releaseNote: 'Första', origin: 'rvc' };
  const operator = systemActor('operator', tenantId, 'test');
  const { versionId } = rightly(await importTemplate(operator, template));
  const visitDate = plainDate(form.facts.visitDate ?? '');
  const plan = { unitId, versionId, auditorIds: [auditor.userId], visitDate };
  const { auditId } = rightly(await planAudit(auditor, plan));
  rightly(await takeAuditStep(auditor, { auditId, step: 'startFieldwork', reason: null }));
  const device = newId();
  const changes = changesOf(form);
  for (let from = 0; from < changes.length; from += maxChangesInRequest) {
    const part = changes.slice(from, from + maxChangesInRequest);
    const { results } = rightly(
      await saveAnswers(auditor, auditId, { device, userId: auditor.userId, changes: part }),
    );
    const refused = results.filter(({ outcome }) => outcome !== 'saved');
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  }
  rightly(await takeAuditStep(auditor, { auditId, step: 'startDrafting', reason: null }));
  return auditId;
}

/** Decides its five deficiencies, raises its four actions with the words of the source, and sets its day back. */
export async function draftGoldenAudit({ as: { auditor } }: TestTenant, auditId: string): Promise<void> {
  const form = goldenForm();
  const decide = async (item: string, decision: DeficiencyDecision) =>
    rightly(await decideDeficiency(auditor, { auditId, item, revision: 0, decision }));
  for (const item of actedUpon) await decide(item, { kind: 'requireAction' });
  for (const { item, motiveIn } of form.accepted)
    await decide(item, { kind: 'accept', motive: form.comments[motiveIn] ?? '' });
  const decisionDate = plainDate(form.decisionDate);
  const calendar = { today: decisionDate, occasions: defaultReportingOccasions, plannedAudits: [] };
  // The last first: the report puts them in the order of the form all the same.
  for (const { text, deadline: words, links } of form.actions.toReversed()) {
    const { deadline, remediedOn } = rightly(parseDeadline(words, calendar));
    const content = {
      text,
      links,
      critical: false,
      responsible: 'unit' as const,
      deadline: { deadline, words },
      followUp: null,
    };
    rightly(await saveAction(auditor, { auditId, actionId: null, revision: 0, content, remediedOn }));
  }
  const { revision } = await withTenant(auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
  const motive = 'Uppföljningen gjordes på papper.';
  rightly(await setDecisionDate(auditor, { auditId, revision, decisionDate, motive }));
}
