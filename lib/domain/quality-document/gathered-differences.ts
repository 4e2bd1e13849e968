import { brieflyNamed } from '../action-origin';
import { numberOf, type ToldFigure } from '../measurement/told-figures';
import type { Gathered, GatheredCheck, GatheredMeasure } from './gathered';

/** What a fact of the data is about; the page has words for each. */
export const factKinds = [
  'level',
  'text',
  'ended',
  'selfChecks',
  'results',
  'actions',
  'judgement',
  'deficiencies',
  'status',
  'deadline',
  'figures',
] as const;
export type FactKind = (typeof factKinds)[number];

/** One thing of the data that says otherwise: null where it was not there, or no longer is. */
export interface Difference {
  /** What it is about: a risk, an audit, an action, or an indicator by its place. */
  readonly of: string;
  readonly fact: FactKind;
  readonly before: string | null;
  readonly after: string | null;
}

type Facts = Readonly<Partial<Record<FactKind, string>>>;

/** What differs between what was gathered and what would be now, in the order of what would be now; what is gone comes last. */
export function differencesBetween(before: Gathered, after: Gathered): Difference[] {
  const [then, now] = [factsOf(before), factsOf(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((of) =>
    factKinds.flatMap((fact) => {
      const [one, other] = [then.get(of)?.[fact] ?? null, now.get(of)?.[fact] ?? null];
      return one === other ? [] : { of, fact, before: one, after: other };
    }),
  );
}

function factsOf(content: Gathered): ReadonlyMap<string, Facts> {
  switch (content.kind) {
    case 'risks':
      return new Map([
        ...content.rows.map(({ risk, selfChecks, actions }): [string, Facts] => [
          risk?.title ?? selfChecks[0]?.title ?? '',
          {
            ...(risk?.level != null && { level: String(risk.level) }),
            ...(risk?.text && { text: risk.text }),
            ...(risk?.endedOn && { ended: risk.endedOn }),
            ...checkFacts(selfChecks),
            actions: actions.map(linesOf).join('\n'),
          },
        ]),
        ...content.selfChecks.map((check): [string, Facts] => [check.title, checkFacts([check])]),
      ]);
    case 'indicators':
      return new Map(
        content.entries.map(({ measures }, at) => [String(at + 1), { figures: figuresOf(measures) }]),
      );
    case 'audits':
      return new Map(
        content.audits.map(({ caseNumber, unit, heldOn, chosen, deficiencies }) => [
          `${caseNumber} ${unit}`,
          { judgement: chosen, deficiencies: String(deficiencies), text: heldOn },
        ]),
      );
    case 'actions':
      return new Map(
        content.actions.map(({ caseNumber, origin, number, text, status, deadline, dueDate }) => [
          `${caseNumber ?? (origin ? brieflyNamed(origin) : '')}, ${number}`,
          { text, status, ...((deadline ?? dueDate) && { deadline: deadline ?? dueDate ?? '' }) },
        ]),
      );
  }
}

const linesOf = ({ title, text }: { title: string; text: string | null }): string =>
  [title, text].flatMap((part) => part ?? []).join('\n');

const checkFacts = (checks: readonly GatheredCheck[]): Facts => ({
  selfChecks: checks.map(linesOf).join('\n'),
  results: checks
    .flatMap(({ results }) => results)
    .map(({ checkedOn, result }) => `${checkedOn} ${result}`)
    .join('\n'),
});

/** All together at each time, as bare numbers; a dash where none is told. */
const figuresOf = (measures: readonly GatheredMeasure[]): string =>
  measures
    .map(({ times, series: [all] }) =>
      times.map(({ to }, at) => `${to} ${numbersOf(all?.figures[at] ?? null)}`).join('\n'),
    )
    .join('\n');

function numbersOf(figure: ToldFigure | null): string {
  if (figure?.kind === 'share') return `${figure.numerator}/${figure.denominator}`;
  return String((figure && numberOf(figure)) ?? '–');
}
