import { getLocale, getTranslations } from 'next-intl/server';
import type { AdminStartData } from '@/components/start/admin-start';
import type { AuditorStartData, WorkGroup, WorkItem } from '@/components/start/auditor-start';
import type { FeedbackNewsItem } from '@/components/start/feedback-news';
import type { ReaderStartData } from '@/components/start/reader-start';
import type { ReviewTask, UnitManagerStartData } from '@/components/start/unit-manager-start';
import { countWaitingAccessibilityMessages } from '@/lib/data/accessibility-messages';
import { type AuditYear, readAuditYear } from '@/lib/data/audit-year';
import { type AuditSummary, listAudits } from '@/lib/data/audits';
import { listFactReviews } from '@/lib/data/fact-reviews';
import { countWaitingFeedback, listFeedbackNews } from '@/lib/data/feedback-inbox';
import { type ActionInForce, listActionsInForce } from '@/lib/data/followed-actions';
import { listLog } from '@/lib/data/log';
import { listMembers } from '@/lib/data/members';
import { readOverview } from '@/lib/data/overview';
import { getSelfAssessment } from '@/lib/data/self-assessments';
import { listTemplates } from '@/lib/data/templates';
import { listSeals, type ShownSeal } from '@/lib/data/tenant-seals';
import type { UnitSummary } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { auditorGroupOf, managerAsk, managerGroupOf } from '@/lib/domain/followed-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { sealStanding } from '@/lib/domain/seal-standing';
import { byWork, type KindOfWork, kindsOfWork, visitIsLate } from '@/lib/domain/waiting-work';
import { sealFacts } from '@/lib/report/seal-facts';
import { readAs } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { actionHref, actionRows } from './action-rows';
import { logRows } from './log/log-rows';
import { measureGroup } from './measure-group';
import { outsideToDo, outsideWork } from './outside-work';
import { disposalInHand } from './settings/retention/in-hand';

/** Who asks, where, when, and the units that exist then in their reach. */
type Asked = {
  readonly actor: Person;
  readonly home: string;
  readonly today: PlainDate;
  readonly units: readonly UnitSummary[];
};

const unitRow = ({ id, name, providerName }: UnitSummary, home: string) => ({
  id,
  name,
  providerName,
  href: `${home}/units/${id}`,
});

const auditRow = (audit: AuditSummary, home: string) => ({ ...audit, href: `${home}/audits/${audit.id}` });

const workplaces: Record<KindOfWork | 'close', string> = {
  decide: '/judgement',
  visit: '',
  plan: '',
  close: '',
};

/** The auditor's own audits, by what they wait for. */
export async function auditorStart({ actor, home, today, units }: Asked): Promise<AuditorStartData> {
  const own = await readAs(actor, 'audit.list', (tx) => listAudits(tx, { auditorId: actor.userId }));
  const t = await getTranslations('start.auditor.verb');
  const template = await getTranslations('audits');
  const item = (audit: AuditSummary, kind: KindOfWork | 'close'): WorkItem => {
    const underWay = audit.status === 'fieldwork';
    const { templateName: name, templateNumber: number } = audit;
    return {
      id: audit.id,
      day: audit.visitDate,
      late: visitIsLate(audit, today),
      title: audit.unitName,
      detail: `${audit.caseNumber} · ${template('template', { name, number })}`,
      href: `${home}/audits/${audit.id}${underWay ? '/checklist' : workplaces[kind]}`,
      verb: t(underWay ? 'continueVisit' : kind),
    };
  };
  const waiting = byWork(own);
  const followed = await readAs(actor, 'action.read', (tx) =>
    listActionsInForce(tx, { auditorId: actor.userId }, today),
  );
  const outside = await outsideWork({ actor, home, today });
  const actionItem = (kind: 'verify' | 'answer') => (action: ActionInForce) => ({
    id: action.id,
    day: action.dueDate,
    late: action.dueDate !== null && action.dueDate < today,
    title: action.text,
    detail: t('action', {
      number: String(action.number),
      unit: action.audit.unitName,
      caseNumber: action.audit.caseNumber,
    }),
    href: actionHref(home, action),
    verb: t(kind),
  });
  const actionGroup = (kind: 'verify' | 'answer') => ({
    name: kind,
    items: [
      ...followed.filter((action) => auditorGroupOf(action) === kind).map(actionItem(kind)),
      ...outside[kind],
    ],
  });
  return {
    groups: [
      actionGroup('answer'),
      actionGroup('verify'),
      { name: 'do', items: outside.do },
      { name: 'close', items: own.filter(waitsForClosing(followed)).map((audit) => item(audit, 'close')) },
      ...kindsOfWork.map((kind) => ({
        name: kind,
        items: waiting[kind].map((audit) => item(audit, kind)),
      })),
      await measureGroup({ actor, home, today }),
    ],
    unitCount: units.length,
    unitsHref: `${home}/units`,
    planHref: `${home}/audits/new`,
  };
}

/** Whether all that an audit decided on is done, so that its closing judgement is what is left. */
const waitsForClosing =
  (followed: readonly ActionInForce[]) =>
  ({ id, status }: AuditSummary): boolean => {
    const actions = followed.filter(({ audit }) => audit.id === id);
    return status === 'decided' && actions.every((action) => auditorGroupOf(action) === 'done');
  };

/** The units that the person manages, their audits, and what is to be done after those. */
export async function managerStart({ actor, home, today, units }: Asked): Promise<UnitManagerStartData> {
  const audits = await readAs(actor, 'audit.list', (tx) => listAudits(tx));
  const { unitIds } = actor;
  const ofAudits = await readAs(actor, 'action.read', (tx) => listActionsInForce(tx, { unitIds }, today));
  const actions = [...ofAudits, ...(await outsideToDo({ actor, today }))];
  return {
    ask: managerAsk(actions, today),
    about: auditsAskedAbout(ofAudits, today),
    actions: actionRows(actions, home, today, 'unit'),
    reviews: await reviewTasks(actor, audits, home),
    units: units.filter(({ id }) => actor.unitIds.includes(id)).map((unit) => unitRow(unit, home)),
    audits: audits
      .filter(({ unitId }) => actor.unitIds.includes(unitId))
      .map((audit) => auditRow(audit, home)),
  };
}

/** The audits of the person's units that wait for the unit's own words. */
async function reviewTasks(
  actor: Person,
  audits: readonly AuditSummary[],
  home: string,
): Promise<ReviewTask[]> {
  const waiting = audits.filter(({ unitId }) => actor.unitIds.includes(unitId));
  return readAs(actor, 'audit.list', async (tx) => {
    const tasks: ReviewTask[] = [];
    for (const { id, status, unitName, caseNumber } of waiting) {
      const task = { id, unitName, caseNumber };
      const href = `${home}/audits/${id}`;
      if (status === 'selfAssessment') {
        const asked = await getSelfAssessment(tx, id);
        const day = asked?.replyBy ?? null;
        if (!asked?.sent) tasks.push({ ...task, kind: status, day, href: `${href}/self-assessment` });
      }
      if (status !== 'factReview') continue;
      const day = (await listFactReviews(tx, id)).at(-1)?.replyBy ?? null;
      tasks.push({ ...task, kind: status, day, href: `${href}/fact-review` });
    }
    return tasks;
  });
}

/** The audits whose actions are to do, as one speaks of them: the unit and the day of the visit. */
function auditsAskedAbout(actions: readonly ActionInForce[], today: PlainDate) {
  const asked = new Map<string, { unitName: string; day: string | null }>();
  for (const action of actions) {
    const { id, unitName, visitDate } = action.audit;
    if (managerGroupOf(action, today) === 'todo') asked.set(id, { unitName, day: visitDate });
  }
  return [...asked.values()];
}

/** What the administrator must see to, and what has been done lately. */
export async function adminStart({ actor, home, today, units }: Asked): Promise<AdminStartData> {
  const language = languageOf(await getLocale());
  const year = Number(today.slice(0, 4));
  const [members, latest, auditYear, accessibility, seals, disposal, waiting] = await Promise.all([
    readAs(actor, 'member.list', listMembers),
    readAs(actor, 'log.read', async (tx) =>
      logRows(tx, await listLog(tx, 6), { home, language, mayLook: false }),
    ),
    readAs(actor, 'audit.list', (tx) => readAuditYear(tx, year, today)),
    readAs(actor, 'accessibility.read', countWaitingAccessibilityMessages),
    readAs(actor, 'seal.read', listSeals),
    readAs(actor, 'retention.read', (tx) => disposalInHand(tx, home)),
    readAs(actor, 'feedback.read', async (tx) => ({
      counts: await countWaitingFeedback(tx),
      templates: await listTemplates(tx),
    })),
  ]);
  return {
    memberCount: members.filter((member) => member.endedOn === null).length,
    unitCount: units.length,
    unitsWithoutManager: units
      .filter((unit) => unit.managers.length === 0)
      .map((unit) => unitRow(unit, home)),
    unitsWithoutAudit: dueUnits(auditYear, units, home),
    auditYearHref: `${home}/audits/year`,
    waitingFeedback: waiting.templates.flatMap(({ id, name }) => {
      const count = waiting.counts.get(id);
      return count ? [{ id, name, count, href: `${home}/templates/${id}/feedback` }] : [];
    }),
    accessibility: { count: accessibility, href: `${home}/accessibility` },
    seal: sealWarning(seals, today, `${home}/settings/seal`),
    disposal,
    work: actor.roles.includes('auditor') ? [] : await adminWork({ actor, home, today }),
    year,
    latest,
    registerUnitHref: `${home}/units/new`,
    logHref: `${home}/log`,
  };
}

/** The actions outside audits that an administrator follows up or is to do, and what they are to measure. */
async function adminWork(asked: Pick<Asked, 'actor' | 'home' | 'today'>): Promise<WorkGroup[]> {
  const outside = await outsideWork(asked);
  return [
    ...(['answer', 'verify', 'do'] as const).map((name) => ({ name, items: outside[name] })),
    await measureGroup(asked),
  ];
}

/** The units that the rule asks an audit of this year, and that have none. */
function dueUnits(
  { units: inYear }: AuditYear,
  units: readonly UnitSummary[],
  home: string,
): AdminStartData['unitsWithoutAudit'] {
  return inYear.flatMap(({ unitId, standing, last }) => {
    const unit = units.find(({ id }) => id === unitId);
    if (standing !== 'missing' || !unit) return [];
    const query = new URLSearchParams({ unit: unitId, ...(last && { template: last.templateId }) });
    return { ...unitRow(unit, home), planHref: `${home}/audits/new?${query}` };
  });
}

/** The seal in use when it is to be replaced within two months. */
function sealWarning(seals: readonly ShownSeal[], today: PlainDate, href: string): AdminStartData['seal'] {
  const inUse = seals.find(({ endedAt }) => endedAt === null);
  if (!inUse) return null;
  const { left, within, ended } = sealStanding(sealFacts(inUse.certificate).validTo, today);
  return within === null ? null : { left, ended, href };
}

/** How the year stands, and what has been decided. */
export async function readerStart({ actor, home, today }: Asked): Promise<ReaderStartData> {
  const audits = await readAs(actor, 'audit.list', (tx) => listAudits(tx));
  const year = Number(today.slice(0, 4));
  const { summary } = await readAs(actor, 'overview.read', (tx) => readOverview(tx, year, today));
  return {
    summary,
    overviewHref: `${home}/overview`,
    audits: audits.filter(({ status }) => isDecided(status)).map((audit) => auditRow(audit, home)),
  };
}

/** What came of what the person has said of the templates, and where to see it. */
export async function feedbackNews({ actor, home }: Asked): Promise<FeedbackNewsItem[]> {
  const news = await readAs(actor, 'ownFeedback.read', listFeedbackNews);
  return news.map(({ templateId, versionId, doneIn, ...item }) => ({
    ...item,
    doneIn: doneIn && {
      number: doneIn.number,
      changesHref: `${home}/templates/${templateId}/compare?${new URLSearchParams({ from: versionId, to: doneIn.versionId })}`,
    },
  }));
}
