import { createHash } from 'node:crypto';
import { type Answer, answerSchemaFor } from '@/lib/domain/answer';
import { assess, assessedItems, type FilledChecklist, type Finding } from '@/lib/domain/assessment';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { type DueDateContext, dueDateOf } from '@/lib/domain/deadline/deadline';
import { parseDeadline } from '@/lib/domain/deadline/parse-deadline';
import { defaultReportingOccasions } from '@/lib/domain/deadline/reporting-occasion';
import { deficienciesOf } from '@/lib/domain/deficiency';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { judge } from '@/lib/domain/judgement';
import { plainDate } from '@/lib/domain/plain-date';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import {
  approvedHash,
  type Snapshot,
  type SnapshotAction,
  type SnapshotFinding,
  snapshotSchema,
} from '@/lib/report/snapshot';
import { type FilledForm, readFilledForm } from './filled-form';
import { readTemplate } from './read-template';

const decided = '2023-11-10T13:05:00Z';

/** The snapshot of the golden case: the follow-up of 2023, decided as its auditors did. */
export function goldenSnapshot(): Snapshot {
  const content = readTemplate('templates/rvc/1.json');
  const form = readFilledForm('tests/golden/rvc-2023-answers.json');
  const checklist = checklistOf(form, targetsOf(content));
  const actions = form.actions.map((action) => actionOf(action, form));
  const decisions = decisionsOf(form, checklist, actions);
  const items = assessedItems(checklist);
  const { deficiencies, remarks } = deficienciesOf(items, decisions, actions);
  const day = plainDate(form.decisionDate);
  const judgement = judge({ rules: content.rules, items, decisions, actions, day });
  const snapshot = snapshotSchema.parse({
    format: 1,
    reportVersion: 1,
    frozenAt: decided,
    tenant: { name: 'Järva stadsdelsförvaltning' },
    caseNumber: '2023-0001',
    registryNumber: 'JÄR 2023/412',
    unit: {
      name: form.facts.unitName,
      address: form.facts.unitAddress,
      protectedAddress: false,
      manager: form.facts.manager,
      phone: form.facts.phone,
      email: form.facts.email,
      provider: 'Järva stadsdelsförvaltning',
      operatingForm: 'municipal',
    },
    visitDate: form.facts.visitDate,
    decisionDate: day,
    decisionDateMotive: 'Uppföljningen gjordes på papper.',
    conductedBy: [{ name: form.facts.conductedBy, role: null }],
    participants: ['[ansvarig chef]', '[deltagare 1]', '[deltagare 2]'].map((name) => ({ name, role: null })),
    template: { key: 'rvc', version: 1, sha256: hashOf(content), content },
    leftOut: [],
    findings: findingsOf(form, checklist),
    deficiencies,
    remarks,
    actions,
    judgement: {
      proposed: judgement.alternative,
      reasons: judgement.reasons,
      share: judgement.share,
      threshold: judgement.threshold,
      chosen: form.judgement,
      motive: null,
    },
    summary: form.summary || null,
    judgementComment: form.judgementComment || null,
    approvals: [],
    verification: {
      code: 'K7QXM2PDR5VHT3WNBZ6LCYAEJF',
      address: 'https://foljsam.example/v/K7QXM2PDR5VHT3WNBZ6LCYAEJF',
    },
  });
  const approval = { name: '[uppföljare]', role: 'Uppföljare', at: decided, method: 'password' as const };
  return { ...snapshot, approvals: [{ ...approval, sha256: approvedHash(snapshot) }] };
}

/** A copy of the snapshot that `change` has been done to, its template's hash made right again. */
export function snapshotAfter(snapshot: Snapshot, change: (copy: Snapshot) => void): Snapshot {
  const copy = structuredClone(snapshot);
  change(copy);
  copy.template.sha256 = hashOf(copy.template.content);
  return copy;
}

function hashOf(content: Snapshot['template']['content']): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

function checklistOf(form: FilledForm, targets: ReadonlyMap<string, Target>): FilledChecklist {
  const findings = Object.entries(form.answers).map(([key, given]): [string, Finding] => [
    key,
    {
      answer: answerOf(key, given.answer, targets),
      assessment: given.assessment ?? null,
      comment: form.comments[key] ?? null,
    },
  ]);
  return { targets, findings: new Map(findings), leftOut: new Set() };
}

function answerOf(key: string, answer: unknown, targets: ReadonlyMap<string, Target>): Answer {
  const target = targets.get(key);
  if (target?.type !== 'item') throw new Error(`The template has no item ${key}`);
  return answerSchemaFor(target).parse(answer);
}

function findingsOf(form: FilledForm, checklist: FilledChecklist): Record<string, SnapshotFinding> {
  const keys = new Set([...Object.keys(form.answers), ...Object.keys(form.comments)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const target = checklist.targets.get(key);
      const assessed = target?.type === 'item' ? assess(target, checklist) : null;
      const finding: SnapshotFinding = {
        answer: checklist.findings.get(key)?.answer ?? null,
        comment: form.comments[key] ?? null,
        assessment: assessed ? { value: assessed.assessment, by: assessed.by } : null,
        seenDocument: null,
      };
      return [key, finding];
    }),
  );
}

function actionOf(
  { number, text, deadline: words, links }: FilledForm['actions'][number],
  form: FilledForm,
): SnapshotAction {
  const context: DueDateContext = {
    occasions: defaultReportingOccasions,
    plannedAudits: [],
    decisionDate: plainDate(form.decisionDate),
  };
  const read = parseDeadline(words, { ...context, today: context.decisionDate });
  if (!read.ok) throw new Error(`${words}: ${read.error.code}`);
  const { deadline, remediedOn } = read.value;
  return {
    number,
    text,
    critical: false,
    responsible: number === 4 ? 'both' : 'unit',
    deadline: { deadline, words },
    dueDate: dueDateOf(deadline, context),
    followUp: remediedOn ? { words: 'Kontrollerad vid uppföljningen', date: remediedOn } : null,
    links,
    status: remediedOn ? 'verified' : 'open',
    remediedOn,
  };
}

function decisionsOf(
  form: FilledForm,
  checklist: FilledChecklist,
  actions: readonly SnapshotAction[],
): ReadonlyMap<string, DeficiencyDecision> {
  const linked = actions
    .flatMap(({ links }) => links)
    .filter((key) => checklist.targets.get(key)?.type === 'item');
  return new Map<string, DeficiencyDecision>([
    ...linked.map((key) => [key, { kind: 'requireAction' }] as const),
    ...form.accepted.map(
      ({ item, motiveIn }) => [item, { kind: 'accept', motive: form.comments[motiveIn] ?? '' }] as const,
    ),
  ]);
}
