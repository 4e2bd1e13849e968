import type { ControlFinding } from '@/lib/domain/results/control-years';
import type { ComparedFigures, FailureFigures } from '@/lib/domain/results/failures';
import { byDay, type Outcome, type OutcomePair } from '@/lib/domain/results/outcome';
import type { Grouping } from '@/lib/domain/results/results-choice';
import type { UnitFinding } from '@/lib/domain/results/unit-comparison';
import type { Merger } from '@/lib/domain/results/unit-years';
import type { Assessment, Requirement } from '@/lib/domain/template/item-schema';
import { dayOf } from './columns';
import { Prisma } from './generated/client';
import { operatingFormOf } from './providers';
import { type ScopedTx, unitIsInReach, unitsInReach } from './scope';

type OutcomeRow = Omit<Outcome, 'heldOn' | 'operatingForm' | 'share' | 'year'> & {
  heldOn: Date;
  operatingForm: string;
  earned: number;
  possible: number;
};

/** Every decided audit in reach, in the order they were held. */
export async function listOutcomes(tx: ScopedTx): Promise<Outcome[]> {
  const rows = await tx.db.$queryRaw<OutcomeRow[]>`
    SELECT o.audit_id AS "auditId", a.case_number AS "caseNumber", o.held_on AS "heldOn", a.unit_id AS "unitId",
      o.unit_name AS "unitName", o.operating_form AS "operatingForm", t.id AS "templateId", t.name AS "templateName",
      v.id AS "versionId", v.number AS "versionNumber", o.share_earned AS earned, o.share_possible AS possible,
      o.threshold, o.proposed, o.chosen, o.deficiencies
    FROM audit_outcome o
      JOIN audit a ON a.tenant_id = o.tenant_id AND a.id = o.audit_id
      JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
      JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
    WHERE o.tenant_id = ${tx.actor.tenantId}::uuid AND ${unitIsInReach(tx)}`;
  return rows.map(outcomeOf).sort(byDay);
}

function outcomeOf({ heldOn, operatingForm, earned, possible, ...row }: OutcomeRow): Outcome {
  const day = dayOf(heldOn);
  return {
    ...row,
    heldOn: day,
    year: Number(day.slice(0, 4)),
    operatingForm: operatingFormOf(operatingForm),
    share: { earned, possible },
  };
}

/** What of the findings is counted. */
export type FindingFilter = {
  readonly auditIds: readonly string[];
  readonly requirement: 'mandatory' | 'all';
  /** Whether an accepted deficiency counts as lacking; else as fulfilled, as in the share. */
  readonly countAccepted: boolean;
};

/**
 * The rows `f` of the chosen audits, with what each comes to as `rank`: 3 unfulfilled, 2 partial, 1 fulfilled, 0 not
 * applicable. What nobody has assessed is not there.
 */
function rankedFindings(tx: ScopedTx, { auditIds, requirement, countAccepted }: FindingFilter): Prisma.Sql {
  const accepted = countAccepted ? Prisma.empty : Prisma.sql`WHEN f.accepted THEN 1`;
  const required = requirement === 'all' ? Prisma.empty : Prisma.sql`AND f.requirement = 'mandatory'`;
  return Prisma.sql`
    SELECT f.*, o.held_on, a.unit_id, v.template_id,
      CASE ${accepted} WHEN f.assessment = 'unfulfilled' THEN 3 WHEN f.assessment = 'partial' THEN 2
        WHEN f.assessment = 'fulfilled' THEN 1 ELSE 0 END AS rank
    FROM audit_finding f
      JOIN audit_outcome o ON o.tenant_id = f.tenant_id AND o.audit_id = f.audit_id
      JOIN audit a ON a.tenant_id = f.tenant_id AND a.id = f.audit_id
      JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
    WHERE f.tenant_id = ${tx.actor.tenantId}::uuid AND f.audit_id = ANY(${[...auditIds]}::uuid[])
      AND f.assessment <> 'unassessed' ${required} AND ${unitIsInReach(tx)}`;
}

export type FailureRow = FailureFigures &
  ComparedFigures & {
    /** A concept, a template with a section, or a template. */
    readonly key: string;
    readonly name: string;
    readonly sectionName: string;
    readonly templateIds: readonly string[];
  };

const groupKey: Record<Grouping, Prisma.Sql> = {
  control: Prisma.sql`concept`,
  section: Prisma.sql`template_id || ' ' || section`,
  template: Prisma.sql`template_id::text`,
};

const groupName: Record<Grouping, Prisma.Sql> = {
  control: Prisma.sql`r.name`,
  section: Prisma.sql`r.section_name`,
  template: Prisma.sql`t.name`,
};

/**
 * How often each control, section or template was lacking in the chosen audits, the worst first. A control that stands
 * in several places of a unit's audits counts once, by its worst assessment; where it does not apply it is not counted.
 *
 * @param pairs which of the audits are compared with which earlier one
 */
export async function listFailures(
  tx: ScopedTx,
  grouping: Grouping,
  filter: FindingFilter,
  pairs: readonly OutcomePair[],
): Promise<FailureRow[]> {
  const before = { ...filter, auditIds: pairs.map((pair) => pair.before) };
  const rows = await tx.db.$queryRaw<FailureRow[]>`
    WITH ranked AS MATERIALIZED (
      SELECT r.*, ${groupKey[grouping]} AS key FROM (${rankedFindings(tx, filter)}) r
    ), earlier AS MATERIALIZED (
      SELECT audit_id, concept, max(rank) AS rank FROM (${rankedFindings(tx, before)}) r GROUP BY 1, 2
    ), counted AS (
      SELECT key, count(*) FILTER (WHERE rank = 3) AS unfulfilled, count(*) FILTER (WHERE rank = 2) AS partial,
        count(*) FILTER (WHERE rank = 1) AS fulfilled
      FROM (SELECT key, unit_id, concept, max(rank) AS rank FROM ranked GROUP BY 1, 2, 3) u GROUP BY 1
    ), compared AS (
      SELECT key, count(*) AS compared, count(*) FILTER (WHERE now > 1) AS lacking_now,
        count(*) FILTER (WHERE before > 1) AS lacking_before
      FROM (
        SELECT r.key, r.unit_id, r.concept, max(r.rank) AS now, max(e.rank) AS before
        FROM ranked r
          JOIN unnest(${pairs.map((pair) => pair.now)}::uuid[], ${before.auditIds}::uuid[]) p (now, before)
            ON p.now = r.audit_id
          JOIN earlier e ON e.audit_id = p.before AND e.concept = r.concept
        GROUP BY 1, 2, 3 HAVING max(r.rank) > 0 AND max(e.rank) > 0) both_times
      GROUP BY 1
    ), named AS (
      SELECT DISTINCT ON (r.key) r.key, ${groupName[grouping]} AS name, r.section_name AS "sectionName"
      FROM ranked r JOIN template t ON t.tenant_id = r.tenant_id AND t.id = r.template_id
      ORDER BY r.key, r.held_on DESC, r.position
    ), belonging AS (
      SELECT key, array_agg(DISTINCT template_id::text) AS "templateIds",
        bool_or(concept IN (SELECT concept FROM earlier)) AS "askedBefore",
        bool_or(audit_id = ANY(${pairs.map((pair) => pair.now)}::uuid[])) AS "auditedBefore"
      FROM ranked GROUP BY 1
    )
    SELECT n.key, n.name, n."sectionName", b."templateIds", b."askedBefore", b."auditedBefore",
      c.unfulfilled::integer,
      c.partial::integer, c.fulfilled::integer, coalesce(p.compared, 0)::integer AS compared,
      coalesce(p.lacking_now, 0)::integer AS "lackingNow", coalesce(p.lacking_before, 0)::integer AS "lackingBefore"
    FROM counted c JOIN named n USING (key) JOIN belonging b USING (key) LEFT JOIN compared p USING (key)
    WHERE c.unfulfilled + c.partial + c.fulfilled > 0
    ORDER BY c.unfulfilled + c.partial DESC, c.unfulfilled DESC, n.name COLLATE "sv-x-icu"`;
  return rows;
}

/** What some controls came to in each unit of the chosen audits: the worst, where one stands in several places. */
export async function listUnitFindings(
  tx: ScopedTx,
  filter: FindingFilter,
  concepts: readonly string[],
): Promise<UnitFinding[]> {
  return tx.db.$queryRaw<UnitFinding[]>`
    SELECT DISTINCT ON (unit_id, concept) unit_id AS "unitId", concept, audit_id AS "auditId", item, accepted,
      (ARRAY['notApplicable', 'fulfilled', 'partial', 'unfulfilled'])[rank + 1] AS assessment
    FROM (${rankedFindings(tx, filter)}) r WHERE concept = ANY(${[...concepts]}::text[])
    ORDER BY unit_id, concept, rank DESC, position`;
}

/** How many deficiencies of the chosen audits were accepted, of the requirements that are counted. */
export async function countAccepted(tx: ScopedTx, filter: FindingFilter): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM (${rankedFindings(tx, filter)}) r WHERE accepted`;
  return row?.count ?? 0;
}

/** One item of one audit as it was found. */
export type FoundItem = {
  readonly auditId: string;
  readonly number: string | null;
  readonly item: string;
  readonly concept: string;
  readonly name: string;
  readonly sectionName: string;
  readonly requirement: Exclude<Requirement, 'informational'>;
  readonly assessment: Assessment;
  readonly accepted: boolean;
  readonly commented: boolean;
};

/** Everything that the chosen audits found, also what was left unassessed, audit by audit in the order of the form. */
export async function listFoundItems(
  tx: ScopedTx,
  { auditIds, requirement }: Pick<FindingFilter, 'auditIds' | 'requirement'>,
): Promise<FoundItem[]> {
  const required = requirement === 'all' ? Prisma.empty : Prisma.sql`AND f.requirement = 'mandatory'`;
  return tx.db.$queryRaw<FoundItem[]>`
    SELECT f.audit_id AS "auditId", f.number, f.item, f.concept, f.name, f.section_name AS "sectionName", f.requirement,
      f.assessment, f.accepted, f.commented
    FROM audit_finding f
      JOIN audit_outcome o ON o.tenant_id = f.tenant_id AND o.audit_id = f.audit_id
      JOIN audit a ON a.tenant_id = f.tenant_id AND a.id = f.audit_id
    WHERE f.tenant_id = ${tx.actor.tenantId}::uuid AND f.audit_id = ANY(${[...auditIds]}::uuid[])
      ${required} AND ${unitIsInReach(tx)}
    ORDER BY o.held_on DESC, f.audit_id, f.position`;
}

/** What every decided audit in reach found on one control, the newest first; the worst first within an audit. */
export async function listControlFindings(tx: ScopedTx, concept: string): Promise<ControlFinding[]> {
  const rows = await tx.db.$queryRaw<(Omit<ControlFinding, 'heldOn'> & { heldOn: Date })[]>`
    SELECT f.audit_id AS "auditId", f.item, f.number, f.name, f.section_name AS "sectionName", f.assessment, f.accepted,
      o.held_on AS "heldOn"
    FROM audit_finding f
      JOIN audit_outcome o ON o.tenant_id = f.tenant_id AND o.audit_id = f.audit_id
      JOIN audit a ON a.tenant_id = f.tenant_id AND a.id = f.audit_id
    WHERE f.tenant_id = ${tx.actor.tenantId}::uuid AND f.concept = ${concept} AND ${unitIsInReach(tx)}
    ORDER BY o.held_on DESC, f.audit_id,
      array_position(ARRAY['unfulfilled', 'partial', 'fulfilled', 'unassessed', 'notApplicable'], f.assessment), f.position`;
  return rows.map((row) => ({ ...row, heldOn: dayOf(row.heldOn) }));
}

/** Every unit in reach that took over from others, once for each day on which it did. */
export async function listMergers(tx: ScopedTx): Promise<Merger[]> {
  const rows = await tx.db.unitPredecessor.findMany({
    where: { unitId: unitsInReach(tx) },
    select: { unitId: true, predecessorId: true, fromDay: true },
  });
  const mergers = new Map<string, Merger>();
  for (const { unitId, predecessorId, fromDay } of rows) {
    const from = dayOf(fromDay);
    const known = mergers.get(`${unitId} ${from}`)?.predecessorIds ?? [];
    mergers.set(`${unitId} ${from}`, { unitId, from, predecessorIds: [...known, predecessorId] });
  }
  return [...mergers.values()];
}
