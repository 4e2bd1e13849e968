import type { QualityPlan, RiskRow } from '@/lib/domain/quality-plan/quality-plan-schema';
import { checkSource, type SourcePiece, type SourceProblem } from './check-source';

/**
 * The order in which the cells of a row of the table came out of the paper: `r` the risk, `c` its next self-check or
 * what is said where it has none, `a` its next action; `~` repeats the risk's title and what is said where it has no
 * self-check, at the head of a new page.
 */
export type CellOrder = string;

export interface QualityPlanSource {
  readonly plan: QualityPlan;
  readonly source: string;
  readonly furniture: readonly string[];
  /** By the key of the row's risk, or of its first self-check. */
  readonly cellOrders: Readonly<Record<string, CellOrder>>;
  /** The titles of the indicators that stand first under a heading *Kvalitetsindikator*, by their keys. */
  readonly newTables: readonly string[];
}

const absence = {
  missing: 'Egenkontroll saknas för risken',
  notCarriedOut: 'Ingen egenkontroll utförs för denna risk.',
} as const;
const withoutRisk = 'Egenkontroll som kommer genomföras utan att det finns en identifierad risk';

/** Holds a quality plan against the text it was taken from, as `checkSource` does. A bullet is a point of a list. */
export function checkQualityPlanSource(paper: QualityPlanSource): SourceProblem[] {
  return checkSource({
    // The bullets are of a font that has them in Unicode's private use area.
    source: paper.source.replaceAll(/\uf0b7 *(?=\n)/g, '').replaceAll('\uf0b7', '-'),
    pieces: piecesOf(paper),
    footnotes: [],
    furniture: paper.furniture,
  });
}

function piecesOf(paper: QualityPlanSource): SourcePiece[] {
  const { sections, risks, indicators } = paper.plan;
  const pieces: SourcePiece[] = [];
  const add = (of: string, ...texts: readonly (string | null)[]) => {
    for (const text of texts) if (text !== null) pieces.push({ of, text });
  };
  for (const { heading, text, parts } of sections) {
    add(heading, heading, text);
    for (const part of parts) add(part.heading, part.heading, part.text);
  }
  add('risks', risks.heading, risks.text);
  for (const area of risks.areas) {
    add(area.key, area.title);
    if (area.rows.length > 0) add(area.key, 'Risk Egenkontroll Åtgärder');
    for (const row of area.rows) for (const cell of cellsOf(row, paper.cellOrders)) add(keyOf(row), cell);
    if (area.selfChecks.length > 0) add(area.key, withoutRisk);
    for (const { key, title, text } of area.selfChecks) add(key, title, text);
  }
  add('indicators', indicators.heading, indicators.text);
  for (const group of indicators.groups) {
    add(group.key, group.title);
    for (const { key, title, text } of group.indicators) {
      if (paper.newTables.includes(key)) add(key, 'Kvalitetsindikator');
      add(key, title, text);
    }
  }
  return pieces;
}

const keyOf = ({ risk, selfChecks }: RiskRow): string => (risk ?? selfChecks[0])?.key ?? '';

function cellsOf(row: RiskRow, orders: Readonly<Record<string, CellOrder>>): string[] {
  const { risk, withoutSelfCheck } = row;
  const actions = [...row.actions];
  const selfChecks = [...row.selfChecks];
  const none = withoutSelfCheck === null ? '' : absence[withoutSelfCheck];
  const words = (part: { title: string; text: string | null } | undefined) =>
    part ? [part.title, part.text ?? ''] : [];
  return [...(orders[keyOf(row)] ?? 'rca')]
    .flatMap((cell) => {
      if (cell === 'a') return words(actions.shift());
      if (cell === 'c') return none === '' ? words(selfChecks.shift()) : [none];
      if (cell === '~') return [`Forts. ${risk?.title ?? ''}`, none];
      return risk ? [risk.title, `Risknivå ${risk.level}`, risk.text ?? ''] : [];
    })
    .concat(actions.map(({ key }) => `${key} without a place`))
    .concat(selfChecks.map(({ key }) => `${key} without a place`))
    .filter((text) => text !== '');
}
