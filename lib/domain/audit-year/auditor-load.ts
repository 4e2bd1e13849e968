import type { PlacedAudit } from './year-audit';

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What a year has for one auditor. */
export interface AuditorLoad {
  readonly userId: string;
  readonly name: string;
  /** Visits in each month, January first. */
  readonly visits: readonly number[];
  /** Audits without a month. */
  readonly undated: number;
  /** The months, 1 to 12, that have more visits than there is time for. */
  readonly over: readonly number[];
}

/**
 * How the audits of a year are spread over the auditors: one that several make counts for each of them. Whoever audits today
 * is there without any, too. An audit that several units have from the same predecessor counts once.
 *
 * @param visitsAMonth how many an auditor has time for
 */
export function auditorLoads(
  audits: readonly PlacedAudit[],
  auditors: readonly { readonly userId: string; readonly name: string }[],
  visitsAMonth: number,
): AuditorLoad[] {
  const each = [...new Map(audits.map((audit) => [audit.id, audit])).values()];
  const everyone = new Map(
    [...each.flatMap((audit) => audit.auditors), ...auditors].map(({ userId, name }) => [userId, name]),
  );
  return [...everyone]
    .map(([userId, name]) => {
      const own = each.filter((audit) => audit.auditors.some((one) => one.userId === userId));
      const visits = months.map((month) => own.filter((audit) => audit.month === month).length);
      return {
        userId,
        name,
        visits,
        undated: own.filter(({ month }) => month === null).length,
        over: months.filter((month) => (visits[month - 1] ?? 0) > visitsAMonth),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** The letters that a name is known by where there is no room for it: the first of its first and of its last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toLocaleUpperCase('sv');
}
