import type { YearGroupLink } from '@/components/audit/year/year-filter';
import type { AuditYear } from '@/lib/data/audit-year';
import { isInYearGroup, yearGroups } from '@/lib/domain/audit-year/year-choice';

/** What a year can be narrowed to, with how many units there are in each; only what the person sees any of. */
export function groupsOf({ units, seesPlanned }: AuditYear): YearGroupLink[] {
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
