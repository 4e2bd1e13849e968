import { z } from 'zod';
import { absenceOf, type Cell, cellOf, type RiskSummary } from './risk';
import type { RiskScale } from './risk-level';

export const riskOrders = ['level', 'number', 'area', 'title'] as const;
export type RiskOrder = (typeof riskOrders)[number];

/** Which risks are left: those without a self-check, those without a distribution, those that have ended. */
export const riskGroups = ['unchecked', 'undistributed', 'ended'] as const;
export type RiskGroup = (typeof riskGroups)[number];

const cellSchema = z
  .string()
  .regex(/^\d{1,2}x\d{1,2}$/)
  .transform((written): Cell => {
    const [likelihood = 0, consequence = 0] = written.split('x').map(Number);
    return { likelihood, consequence };
  });

/**
 * What of the register is shown, as its address says it: `?area=…&only=unchecked&cell=3x2&sort=area&dir=down`. What an
 * address does not say, or says in words that nobody knows, is as if it were not there.
 */
export const riskChoiceSchema = z.object({
  area: z.string().min(1).max(200).nullable().catch(null).default(null),
  only: z.enum(riskGroups).nullable().catch(null).default(null),
  cell: cellSchema.nullable().catch(null).default(null),
  sort: z.enum(riskOrders).catch('level').default('level'),
  dir: z.enum(['up', 'down']).nullable().catch(null).default(null),
});
export type RiskChoice = z.infer<typeof riskChoiceSchema>;

/** Which way an order goes unless the address says otherwise: the gravest first, the rest from the beginning. */
export const directionOf = ({ sort, dir }: RiskChoice): 'up' | 'down' =>
  dir ?? (sort === 'level' ? 'down' : 'up');

/** The address that shows a changed choice; what is as it is without asking is left out. */
export function riskAddress(href: string, choice: RiskChoice, change: Partial<RiskChoice> = {}): string {
  const { area, only, cell, sort, dir } = { ...choice, ...change };
  const parameters = new URLSearchParams();
  if (area) parameters.set('area', area);
  if (only) parameters.set('only', only);
  if (cell) parameters.set('cell', `${cell.likelihood}x${cell.consequence}`);
  if (sort !== 'level') parameters.set('sort', sort);
  if (dir) parameters.set('dir', dir);
  const query = parameters.toString();
  return query === '' ? href : `${href}?${query}`;
}

/** Whether a risk belongs to a group. One that has ended belongs to no other. */
export function isInGroup(risk: RiskSummary, group: RiskGroup | null): boolean {
  if (risk.endedOn !== null || group === 'ended') return risk.endedOn !== null && group === 'ended';
  if (group === 'unchecked') return absenceOf(risk) !== null;
  if (group === 'undistributed') return risk.current?.likelihood == null;
  return true;
}

/** The risks that a choice leaves, in its order; of equals, the lowest number first. */
export function chosenRisks(
  risks: readonly RiskSummary[],
  choice: RiskChoice,
  scale: RiskScale,
): RiskSummary[] {
  const { area, only, cell, sort } = choice;
  const isInCell = (risk: RiskSummary) => {
    const own = cellOf(risk, scale);
    return cell === null || (own?.likelihood === cell.likelihood && own.consequence === cell.consequence);
  };
  const sign = directionOf(choice) === 'up' ? 1 : -1;
  return risks
    .filter((risk) => (area === null || risk.area === area) && isInGroup(risk, only) && isInCell(risk))
    .sort((one, other) => sign * comparedBy[sort](one, other) || one.number - other.number);
}

const comparedBy: Record<RiskOrder, (one: RiskSummary, other: RiskSummary) => number> = {
  level: (one, other) => (one.current?.level ?? 0) - (other.current?.level ?? 0),
  number: (one, other) => one.number - other.number,
  area: (one, other) => one.area.localeCompare(other.area, 'sv'),
  title: (one, other) => one.title.localeCompare(other.title, 'sv'),
};

/** The areas of the risks, each once, in the order in which the register has them. */
export const areasOf = (parts: readonly { readonly area: string }[]): string[] => [
  ...new Set(parts.map(({ area }) => area)),
];
