import { z } from 'zod';
import { actionStatuses } from '@/lib/domain/action';
import { type AuditStatus, auditStatuses } from '@/lib/domain/audit';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import { firstDayKept, lastYearDue } from '@/lib/domain/retention/due';
import type { Hold } from '@/lib/domain/retention/hold';
import type {
  AuditCandidate,
  MessageYear,
  OldLog,
  RetentionCandidates,
} from '@/lib/domain/retention/preview';
import { type RetentionRules, yearsOf } from '@/lib/domain/retention/retention-rule';
import { auditTypes } from '@/lib/domain/retention/retention-type';
import { dayColumn, dayOf } from './columns';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

/** All that the rules may make due on a day: what of it may go is for the domain to say. */
export async function readRetentionCandidates(
  tx: ScopedTx,
  rules: RetentionRules,
  today: PlainDate,
): Promise<RetentionCandidates> {
  const [messages, log] = [yearsOf(rules, 'messages'), yearsOf(rules, 'log')];
  return {
    audits: await readOldAudits(tx, rules, today),
    messages: messages === null ? [] : await readMessageYears(tx, firstDayKept(messages, today)),
    log: log === null ? null : await readOldLog(tx, firstDayKept(log, today)),
  };
}

async function readOldAudits(
  tx: ScopedTx,
  rules: RetentionRules,
  today: PlainDate,
): Promise<AuditCandidate[]> {
  const years = auditTypes.flatMap((type) => yearsOf(rules, type) ?? []);
  if (years.length === 0) return [];
  const lastDay = plainDate(`${lastYearDue(Math.min(...years), today)}-12-31`);
  return readAudits(tx, Prisma.sql`coalesce(a.closed_on, a.cancelled_on) <= ${dayColumn(lastDay)}::date`);
}

/** One audit that is over, as it stands now; else why it is none: it is gone, or has been taken up again. */
export async function getAuditCandidate(tx: ScopedTx, auditId: string): Promise<AuditCandidate | Hold> {
  const over = Prisma.sql`a.id = ${auditId}::uuid AND coalesce(a.closed_on, a.cancelled_on) IS NOT NULL`;
  const [found] = await readAudits(tx, over);
  if (found) return found;
  const isThere = (await tx.db.audit.count({ where: { id: auditId } })) > 0;
  return { code: isThere ? 'not-over' : 'gone' };
}

type AuditRow = {
  id: string;
  caseNumber: string;
  unitName: string;
  clock: Date;
  status: AuditStatus;
  evidence: number;
  workingPapers: number;
  factReviewOpen: boolean;
  reportUnsealed: boolean;
  actions: unknown;
  continues: string[];
};

const standingActionsSchema = z.array(
  z.object({
    number: z.int(),
    status: z.enum(actionStatuses),
    agreed: z.boolean(),
    takenBy: z.array(z.object({ caseNumber: z.string(), status: z.enum(auditStatuses) })),
  }),
);

async function readAudits(tx: ScopedTx, condition: Prisma.Sql): Promise<AuditCandidate[]> {
  const of = (table: string) =>
    Prisma.sql`FROM ${Prisma.raw(table)} t WHERE t.tenant_id = a.tenant_id AND t.audit_id = a.id`;
  const rows = await tx.db.$queryRaw<AuditRow[]>`
    SELECT a.id::text AS id, a.case_number AS "caseNumber", u.name AS "unitName", a.status,
      coalesce(a.closed_on, a.cancelled_on) AS clock,
      (SELECT count(*)::int ${of('evidence')}) AS evidence,
      (SELECT count(*)::int ${of('answer_change')}) + (SELECT count(*)::int ${of('history_correction')})
        + (SELECT count(*)::int ${of('fact_review')}) + (SELECT count(*)::int ${of('self_assessment')})
        + (SELECT count(*)::int ${of('audit_version_move')})
        + (SELECT count(*)::int FROM action_event e JOIN action x ON x.tenant_id = e.tenant_id AND x.id = e.action_id
          WHERE x.tenant_id = a.tenant_id AND x.audit_id = a.id AND e.kind = 'message') AS "workingPapers",
      EXISTS (SELECT ${of('fact_review')} AND t.ended_at IS NULL) AS "factReviewOpen",
      EXISTS (SELECT ${of('report')} AND t.status <> 'sealed') AS "reportUnsealed",
      ${standingActions} AS actions,
      ARRAY(SELECT DISTINCT e.case_number FROM carried_control c
        JOIN action x ON x.tenant_id = c.tenant_id AND x.id = c.action_id
        JOIN audit e ON e.tenant_id = x.tenant_id AND e.id = x.audit_id
        WHERE c.tenant_id = a.tenant_id AND c.audit_id = a.id ORDER BY 1) AS continues
    FROM audit a JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.tenant_id = ${tx.actor.tenantId}::uuid AND ${condition}
    ORDER BY clock, a.case_number`;
  return rows.map(({ clock, actions, ...row }) => ({
    ...row,
    clock: dayOf(clock),
    actions: standingActionsSchema.parse(actions),
  }));
}

const standingActions = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('number', x.number, 'status', x.status, 'agreed', x.agreed, 'takenBy', coalesce((
      SELECT jsonb_agg(jsonb_build_object('caseNumber', n.case_number, 'status', n.status) ORDER BY n.case_number)
      FROM carried_control c JOIN audit n ON n.tenant_id = c.tenant_id AND n.id = c.audit_id
      WHERE c.tenant_id = x.tenant_id AND c.action_id = x.id), '[]')) ORDER BY x.number)
  FROM action x WHERE x.tenant_id = a.tenant_id AND x.audit_id = a.id), '[]')`;

/** What may go of each year's notices and mails before a day. A mail waits for the notices that it tells of. */
async function readMessageYears(tx: ScopedTx, before: PlainDate): Promise<MessageYear[]> {
  const { tenantId } = tx.actor;
  const start = Prisma.sql`(${dayColumn(before)}::date::timestamp AT TIME ZONE 'Europe/Stockholm')`;
  return tx.db.$queryRaw<MessageYear[]>`
    WITH held AS MATERIALIZED (
      SELECT a.id FROM audit a
      WHERE a.tenant_id = ${tenantId}::uuid AND app.retention_hold(a.tenant_id, a.id, false) IS NOT NULL),
    notices AS (
      SELECT n.mail_id, date_trunc('year', n.at AT TIME ZONE 'Europe/Stockholm') AS year,
        EXISTS (SELECT FROM held h WHERE h.id = n.audit_id) AS held
      FROM notice n WHERE n.tenant_id = ${tenantId}::uuid),
    mails AS (
      SELECT m.id, date_trunc('year', m.created_at AT TIME ZONE 'Europe/Stockholm') AS year FROM mail m
      WHERE m.tenant_id = ${tenantId}::uuid AND m.created_at < ${start} AND m.status IN ('sent', 'failed', 'kept')),
    messages AS (
      SELECT year, held FROM notices WHERE year < ${dayColumn(before)}::date
      UNION ALL
      SELECT m.year, EXISTS (SELECT FROM notices n WHERE n.mail_id = m.id AND (n.held OR n.year > m.year)) FROM mails m)
    SELECT extract(year FROM year)::int AS year, (count(*) FILTER (WHERE NOT held))::int AS free,
      (count(*) FILTER (WHERE held))::int AS held
    FROM messages GROUP BY year ORDER BY year`;
}

/** The oldest part of the log that may go, when all before a day is due; null while there is none. */
export async function readOldLog(tx: ScopedTx, before: PlainDate): Promise<OldLog | null> {
  const { tenantId } = tx.actor;
  const rows = await tx.db.$queryRaw<
    {
      lastSeq: bigint;
      stoppedBy: string | null;
      what: string | null;
      entries: number;
      lastDay: Date | null;
    }[]
  >`
    SELECT d.last_seq AS "lastSeq", d.stopped_by AS "stoppedBy", d.what,
      (SELECT count(*)::int FROM log_link l WHERE l.tenant_id = ${tenantId}::uuid AND l.seq <= d.last_seq) AS entries,
      (SELECT (e.at AT TIME ZONE 'Europe/Stockholm')::date FROM log_link l
        JOIN log_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
        WHERE l.tenant_id = ${tenantId}::uuid AND l.seq = d.last_seq) AS "lastDay"
    FROM app.disposable_log(${tenantId}::uuid, ${dayColumn(before)}::date::timestamp AT TIME ZONE 'Europe/Stockholm') d`;
  const [found] = rows;
  if (!found) return null;
  const stoppedBy = stopOf(found.stoppedBy, found.what ?? '');
  if (found.entries === 0 && stoppedBy === null) return null;
  const lastDay = found.lastDay ? dayOf(found.lastDay) : plainDate(`${partsOf(before).year - 1}-12-31`);
  return { lastSeq: Number(found.lastSeq), entries: found.entries, lastDay, stoppedBy };
}

function stopOf(code: string | null, what: string): Hold | null {
  if (code === 'review-unsigned') return { code, month: what };
  if (code === 'under-audit') return { code, caseNumber: what };
  return null;
}
