import type { YearGroupLink } from '@/components/audit/year/year-filter';
import { readYearFacts } from '@/lib/data/audit-year';
import { listAuditors } from '@/lib/data/members';
import type { ScopedTx } from '@/lib/data/scope';
import { getAuditRule } from '@/lib/data/tenants';
import { can, reachesOf } from '@/lib/domain/access';
import type { AuditRule } from '@/lib/domain/audit-year/audit-rule';
import { type UnitInYear, unitsInYear } from '@/lib/domain/audit-year/audit-year';
import { type AuditorLoad, auditorLoads } from '@/lib/domain/audit-year/auditor-load';
import { isInYearGroup, yearGroups } from '@/lib/domain/audit-year/year-choice';
import type { PlainDate } from '@/lib/domain/plain-date';

export type YearPage = {
  readonly units: readonly UnitInYear[];
  readonly rule: AuditRule;
  /** Null for whoever does not see all audits: then nobody's load is known. */
  readonly loads: readonly AuditorLoad[] | null;
  /** Whether the person sees more than what is decided, of one unit at least. */
  readonly seesPlanned: boolean;
  /** The month that it is, 1 to 12, when it is that year. */
  readonly thisMonth: number | null;
  readonly isToCome: boolean;
};

/** All that the page of a year of audits shows. */
export async function readYearPage(tx: ScopedTx, year: number, day: PlainDate): Promise<YearPage> {
  const { actor } = tx;
  const rule = await getAuditRule(tx);
  const seesAll = (unitId: string) => can(actor, 'audit.list', { unitId });
  const units = unitsInYear(await readYearFacts(tx), { year, today: day, rule, seesAll });
  const reaches = reachesOf(actor, 'audit.list');
  const audits = units.flatMap((unit) => unit.audits);
  const thisYear = Number(day.slice(0, 4));
  return {
    units,
    rule,
    loads: reaches.includes('all')
      ? auditorLoads(audits, await listAuditors(tx, day), rule.visitsAMonth)
      : null,
    seesPlanned: reaches.some((reach) => reach !== 'decided'),
    thisMonth: year === thisYear ? Number(day.slice(5, 7)) : null,
    isToCome: year > thisYear,
  };
}

/** What a year can be narrowed to, with how many units there are in each; only what the person sees any of. */
export function groupsOf({ units, seesPlanned }: YearPage): YearGroupLink[] {
  const groups = yearGroups.filter((group) => seesPlanned || group !== 'planned');
  return [
    { group: null, name: 'all', count: units.length },
    ...groups.map((group) => ({
      group,
      name: group === 'missing' && !seesPlanned ? ('due' as const) : group,
      count: units.filter((unit) => isInYearGroup(unit, group)).length,
    })),
  ];
}
