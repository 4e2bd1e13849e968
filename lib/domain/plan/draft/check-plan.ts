import { footnotesCitedIn } from '../../template/footnote-marks';
import { wordsOfMeasure } from '../measure';
import type { FullIndicator, PlanInFull } from '../plan-in-full';
import { textsOfIndicator, textsOfPlan } from '../plan-schema';

/** What keeps a draft from being decided. */
export type PlanFault =
  | { readonly code: 'nothing-measured' }
  | { readonly code: 'footnote-twice' | 'footnote-not-cited' | 'no-such-footnote'; readonly note: string };

/** What somebody should look at, and may leave as it is. */
export type PlanNote = { readonly id: string; readonly label: string; readonly title: string } & (
  | { readonly code: 'empty-area' | 'empty-goal' | 'never-measured' | 'nothing-defined' }
  /** The words about when it is measured name another year than the plan's. */
  | { readonly code: 'names-other-year'; readonly year: string }
  /** What is to be found, or whom it is reported to, does not stand in the indicator's own words. */
  | { readonly code: 'not-in-words'; readonly words: string }
);

/** All that keeps a draft from being decided, and all that is worth a look, in the plan's order. */
export function checkPlan(plan: PlanInFull): { faults: PlanFault[]; notes: PlanNote[] } {
  return { faults: faultsOf(plan), notes: notesOf(plan) };
}

function faultsOf(plan: PlanInFull): PlanFault[] {
  const notes = plan.footnotes.map(({ key }) => key);
  const cited = new Set(textsOfPlan(plan).flatMap(footnotesCitedIn));
  const isMeasured = plan.areas.some(({ goals }) => goals.some(({ indicators }) => indicators.length > 0));
  const twice = new Set(notes.filter((note, at) => notes.indexOf(note) !== at));
  return [
    ...(isMeasured ? [] : [{ code: 'nothing-measured' } as const]),
    ...[...twice].map((note) => ({ code: 'footnote-twice', note }) as const),
    ...[...new Set(notes)]
      .filter((note) => !cited.has(note))
      .map((note) => ({ code: 'footnote-not-cited', note }) as const),
    ...[...cited]
      .filter((note) => !notes.includes(note))
      .map((note) => ({ code: 'no-such-footnote', note }) as const),
  ];
}

function notesOf({ areas, year }: PlanInFull): PlanNote[] {
  return areas.flatMap((area) => [
    ...(area.goals.length === 0 ? [{ ...nameOf(area), code: 'empty-area' } as const] : []),
    ...area.goals.flatMap((goal) => [
      ...(goal.indicators.length === 0 ? [{ ...nameOf(goal), code: 'empty-goal' } as const] : []),
      ...goal.indicators.flatMap((indicator) => notesOfIndicator(indicator, year)),
    ]),
  ]);
}

const nameOf = ({ id, label, title }: { id: string; label: string; title: string }) => ({ id, label, title });

function notesOfIndicator(indicator: FullIndicator, year: number): PlanNote[] {
  const name = nameOf(indicator);
  const { definition, occasions, reporting } = indicator;
  const own = [indicator.title, ...textsOfIndicator(indicator)].flatMap((text) => text ?? []);
  const read = [
    ...(definition?.measures ?? []).flatMap(wordsOfMeasure),
    ...(reporting?.to ?? []),
    ...(reporting?.in ?? []),
  ];
  const otherYears = new Set(occasions?.words.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []);
  otherYears.delete(String(year));
  return [
    ...(definition ? [] : [{ ...name, code: 'nothing-defined' } as const]),
    ...(occasions ? [] : [{ ...name, code: 'never-measured' } as const]),
    ...[...otherYears].map((other) => ({ ...name, code: 'names-other-year', year: other }) as const),
    ...[...new Set(read)]
      .filter((words) => !own.some((text) => text.includes(words)))
      .map((words) => ({ ...name, code: 'not-in-words', words }) as const),
  ];
}
