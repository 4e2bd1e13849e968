import { isSameValue } from '../../same-value';
import { movedInOrder } from '../../template/diff/moved-in-order';
import type { Measure } from '../measure';
import type { FullArea, FullGoal, FullIndicator, PlanInFull } from '../plan-in-full';
import type { Indicator } from '../plan-schema';

/** The fields of words, in the order a plan has them. */
const wordFields = [
  'label',
  'title',
  'text',
  'lead',
  'rationale',
  'definition',
  'occasions',
  'reporting',
  'dataSource',
  'recipients',
  'reportedIn',
] as const;
export type WordField = (typeof wordFields)[number];

/** What a field said before and says after: a paragraph, point or name to a line. */
export type FieldChange =
  | { readonly field: WordField; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly field: 'measures'; readonly before: readonly Measure[]; readonly after: readonly Measure[] }
  | {
      readonly field: 'splits';
      readonly before: Indicator['splits'];
      readonly after: Indicator['splits'];
    };

export interface PartChange {
  readonly kind: 'area' | 'goal' | 'indicator';
  readonly sort: 'added' | 'removed' | 'kept';
  /** The part as it is in the later plan, or was in the earlier when it is taken away. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Whether it stands somewhere else; what it only made way for has not moved. */
  readonly moved: boolean;
  /** The area or goal that it stood in, when it stands in another one now. */
  readonly movedFrom: { readonly label: string; readonly title: string } | null;
  /** What it says otherwise; empty when it came or went, or was only moved. */
  readonly fields: readonly FieldChange[];
}

export interface TextChange {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface PlanDiff {
  readonly title: TextChange | null;
  /** Sections of the introduction, by their headings. */
  readonly introduction: readonly TextChange[];
  /** By their keys. */
  readonly footnotes: readonly TextChange[];
  /** In the order of the later plan, with what was taken away last under what it stood in. */
  readonly parts: readonly PartChange[];
}

type Part = {
  readonly kind: PartChange['kind'];
  readonly identity: string;
  readonly under: string | null;
} & (
  | { readonly kind: 'area'; readonly of: FullArea }
  | { readonly kind: 'goal'; readonly of: FullGoal }
  | { readonly kind: 'indicator'; readonly of: FullIndicator }
);

/**
 * What differs between a plan and the one it was copied from. Indicators are the same by their lineage, areas and goals
 * by their key, whatever they are called and wherever they stand.
 */
export function diffPlans(before: PlanInFull, after: PlanInFull): PlanDiff {
  const titles = [[before.title], [after.title]] as const;
  return {
    title: before.title === after.title ? null : { name: 'title', before: titles[0], after: titles[1] },
    introduction: textChanges(
      before.introduction.map(({ heading, text }) => [heading, text]),
      after.introduction.map(({ heading, text }) => [heading, text]),
    ),
    footnotes: textChanges(
      before.footnotes.map(({ key, text }) => [key, text]),
      after.footnotes.map(({ key, text }) => [key, text]),
    ),
    parts: partChanges(partsOf(before), partsOf(after)),
  };
}

/** Whether nothing differs. */
export const isUnchanged = ({ title, introduction, footnotes, parts }: PlanDiff): boolean =>
  title === null && introduction.length + footnotes.length + parts.length === 0;

type NamedText = readonly [name: string, text: string];

function textChanges(before: readonly NamedText[], after: readonly NamedText[]): TextChange[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((name) => ({ name, before: linesOf(old.get(name)), after: linesOf(now.get(name)) }))
    .filter((change) => !isSameValue(change.before, change.after));
}

/** Texts of one name are read as one text. */
function byName(texts: readonly NamedText[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, text] of texts) found.set(name, [found.get(name) ?? [], text].flat().join('\n'));
  return found;
}

/** All parts in the plan's order, each after what it stands under. */
function partsOf({ areas }: PlanInFull): Part[] {
  return areas.flatMap((area): Part[] => {
    const identity = `area ${area.key}`;
    return [
      { kind: 'area', identity, under: null, of: area },
      ...area.goals.flatMap((goal): Part[] => {
        const own = `goal ${goal.key}`;
        return [
          { kind: 'goal', identity: own, under: identity, of: goal },
          ...goal.indicators.map(
            (indicator): Part => ({
              kind: 'indicator',
              identity: `indicator ${indicator.lineageId}`,
              under: own,
              of: indicator,
            }),
          ),
        ];
      }),
    ];
  });
}

function partChanges(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const old = new Map(before.map((part) => [part.identity, part]));
  const now = new Map(after.map((part) => [part.identity, part]));
  const moved = movedParts(before, after);
  const inOrder = [...after];
  for (const gone of before.filter(({ identity }) => !now.has(identity)))
    inOrder.splice(placeOfGone(gone, inOrder), 0, gone);
  return inOrder.flatMap((part): PartChange[] => {
    const [was, is] = [old.get(part.identity), now.get(part.identity)];
    const sort = !is ? 'removed' : was ? 'kept' : 'added';
    const isMoved = moved.has(part.identity);
    const fields = was && is ? fieldChanges(was, is) : [];
    if (sort === 'kept' && !isMoved && fields.length === 0) return [];
    const from = was && isMoved && was.under !== part.under ? old.get(was.under ?? '')?.of : undefined;
    return [
      {
        kind: part.kind,
        sort,
        id: part.of.id,
        label: part.of.label,
        title: part.of.title,
        moved: isMoved,
        movedFrom: from ? { label: from.label, title: from.title } : null,
        fields,
      },
    ];
  });
}

/** Those that stand under something else, and the fewest that must have been moved among those that do not. */
function movedParts(before: readonly Part[], after: readonly Part[]): ReadonlySet<string> {
  const oldUnder = new Map(before.map(({ identity, under }) => [identity, under]));
  const elsewhere = after.filter(
    ({ identity, under }) => oldUnder.has(identity) && oldUnder.get(identity) !== under,
  );
  const moved = new Set(elsewhere.map(({ identity }) => identity));
  const parents = new Set(after.map(({ under }) => under));
  for (const parent of parents) {
    const children = (parts: readonly Part[]) =>
      parts
        .filter(({ identity, under }) => under === parent && !moved.has(identity))
        .map(({ identity }) => identity);
    for (const identity of movedInOrder(children(before), children(after))) moved.add(identity);
  }
  return moved;
}

/** After the last of what stands under the same, or after that itself; at the end when that is gone too. */
function placeOfGone({ under }: Part, parts: readonly Part[]): number {
  const isIn = (part: Part | undefined): boolean => {
    if (!part) return false;
    return part.under === under || isIn(parts.find(({ identity }) => identity === part.under));
  };
  const last = parts.findLastIndex((part) => part.identity === under || isIn(part));
  return last < 0 ? parts.length : last + 1;
}

function fieldChanges(was: Part, is: Part): FieldChange[] {
  const [old, now] = [wordsOf(was), wordsOf(is)];
  const changes: FieldChange[] = wordFields
    .map((field) => ({ field, before: linesOf(old[field]), after: linesOf(now[field]) }))
    .filter((change) => !isSameValue(change.before, change.after));
  if (was.kind !== 'indicator' || is.kind !== 'indicator') return changes;
  const measures = [was.of.definition?.measures ?? [], is.of.definition?.measures ?? []] as const;
  if (!isSameValue(...measures)) changes.push({ field: 'measures', before: measures[0], after: measures[1] });
  if (!isSameValue(was.of.splits, is.of.splits))
    changes.push({ field: 'splits', before: was.of.splits, after: is.of.splits });
  return changes;
}

function wordsOf(part: Part): Partial<Record<WordField, string | null | undefined>> {
  const { label, title } = part.of;
  if (part.kind === 'area') return { label, title, text: part.of.text };
  if (part.kind === 'goal') return { label, title };
  const { lead, rationale, definition, occasions, reporting, dataSource } = part.of;
  return {
    label,
    title,
    lead,
    rationale,
    definition: definition?.words,
    occasions: occasions?.words,
    reporting: reporting?.words,
    dataSource,
    recipients: reporting?.to.join('\n'),
    reportedIn: reporting?.in.join('\n'),
  };
}

const linesOf = (text: string | null | undefined): string[] => (text ? text.split('\n') : []);
