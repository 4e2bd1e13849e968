import type {
  FeedbackInbox,
  FeedbackKind,
  FeedbackStatus,
  FeedbackTarget,
  InboxFeedback,
  ItemWeight,
} from '@/lib/domain/feedback/feedback';
import { heaviestFirst } from '@/lib/domain/feedback/heaviest-first';
import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { formatDay } from '@/lib/time/format';
import { dayOrNull } from './columns';
import { ownFeedback, withNews } from './feedback';
import type { ScopedTx } from './scope';
import { requireTemplateVersion } from './templates';

const shown = {
  giver: { select: { name: true } },
  unit: { select: { name: true } },
  audit: { select: { visitDate: true, decisionDate: true } },
  version: { select: { number: true } },
  doneIn: { select: { number: true } },
} as const;

/** All that has been said of a template, the heaviest first, with how often each of its items came out otherwise. */
export async function readFeedbackInbox(tx: ScopedTx, templateId: string): Promise<FeedbackInbox> {
  const rows = await tx.db.templateFeedback.findMany({ where: { templateId }, include: shown });
  const targetOf = await targetsIn(tx, rows);
  const weights = await getItemWeights(tx, templateId);
  const feedback = rows.map((row): InboxFeedback => {
    const { id, revision, text, draftId, node, answer } = row;
    return {
      id,
      revision,
      text,
      answer,
      kind: row.kind as FeedbackKind,
      status: row.status as FeedbackStatus,
      target: targetOf(row),
      by: row.giver.name,
      unitName: row.unit?.name ?? null,
      day: dayGiven(row),
      versionNumber: row.version.number,
      link: draftId === null || node === null ? null : { draftId, node },
      doneIn: row.doneIn?.number ?? null,
    };
  });
  return { feedback: heaviestFirst(feedback, weights), weights };
}

type Said = {
  kind: string;
  givenAt: Date;
  audit: { visitDate: Date | null; decisionDate: Date | null } | null;
};

/** The form's own question was answered at the visit, however much later the audit was decided. */
function dayGiven({ kind, givenAt, audit }: Said): PlainDate {
  const held = kind === 'formQuestion' && audit ? (audit.visitDate ?? audit.decisionDate) : null;
  return dayOrNull(held) ?? plainDate(formatDay(givenAt));
}

/** What each target was called in the version that the feedback is about. */
async function targetsIn(
  tx: ScopedTx,
  rows: readonly { versionId: string; target: string | null }[],
): Promise<(row: { versionId: string; target: string | null }) => FeedbackTarget | null> {
  const versions = new Map<string, ReturnType<typeof targetsOf>>();
  for (const { versionId, target } of rows) {
    if (target === null || versions.has(versionId)) continue;
    versions.set(versionId, targetsOf((await requireTemplateVersion(tx, versionId)).content));
  }
  return ({ versionId, target: key }) => {
    if (key === null) return null;
    const target = versions.get(versionId)?.get(key);
    return { key, number: target?.number ?? null, name: target?.name ?? key };
  };
}

/** By item key, over the newest decided audit of each unit that the template was used on. */
export async function getItemWeights(tx: ScopedTx, templateId: string): Promise<Record<string, ItemWeight>> {
  const rows = await tx.db.$queryRaw<({ item: string } & ItemWeight)[]>`
    WITH newest AS MATERIALIZED (
      SELECT DISTINCT ON (a.unit_id) o.audit_id
      FROM audit_outcome o
        JOIN audit a ON a.tenant_id = o.tenant_id AND a.id = o.audit_id
        JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
      WHERE o.tenant_id = ${tx.actor.tenantId}::uuid AND v.template_id = ${templateId}::uuid
      ORDER BY a.unit_id, o.held_on DESC, o.audit_id DESC
    )
    SELECT f.item, count(*)::integer AS units,
      (count(*) FILTER (WHERE f.assessment = 'notApplicable'))::integer AS "notApplicable",
      (count(*) FILTER (WHERE f.commented))::integer AS commented,
      (count(*) FILTER (WHERE f.assessment IN ('partial', 'unfulfilled')))::integer AS deviating
    FROM newest n JOIN audit_finding f ON f.tenant_id = ${tx.actor.tenantId}::uuid AND f.audit_id = n.audit_id
    GROUP BY f.item`;
  return Object.fromEntries(rows.map(({ item, ...weight }) => [item, weight]));
}

/** How much waits in the inbox of each template, by the template's id; what nothing waits in is not there. */
export async function countWaitingFeedback(tx: ScopedTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db.templateFeedback.groupBy({
    by: ['templateId'],
    where: { status: 'open' },
    _count: true,
  });
  return new Map(rows.map(({ templateId, _count }) => [templateId, _count]));
}

/** What came of something that one has said, and not yet seen. */
export type FeedbackNews = {
  readonly id: string;
  readonly templateId: string;
  readonly templateName: string;
  readonly status: FeedbackStatus;
  readonly text: string;
  readonly answer: string | null;
  /** The version that it was said of, and the one that answers it. */
  readonly versionId: string;
  readonly doneIn: { readonly versionId: string; readonly number: number } | null;
  readonly day: PlainDate;
};

/** What came of one's own feedback since one last looked, the newest first. */
export async function listFeedbackNews(tx: ScopedTx): Promise<FeedbackNews[]> {
  const rows = await tx.db.templateFeedback.findMany({
    where: { AND: [ownFeedback(tx), withNews] },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    include: {
      template: { select: { name: true } },
      doneIn: { select: { id: true, number: true } },
      audit: { select: { visitDate: true, decisionDate: true } },
    },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    templateId: row.templateId,
    templateName: row.template.name,
    status: row.status as FeedbackStatus,
    text: row.text,
    answer: row.answer,
    versionId: row.versionId,
    doneIn: row.doneIn && { versionId: row.doneIn.id, number: row.doneIn.number },
    day: dayGiven(row),
  }));
}
