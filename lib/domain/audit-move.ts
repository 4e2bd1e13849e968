import { z } from 'zod';
import type { Change } from './answer';
import { isLeftOut } from './assessment';
import { isSameValue } from './same-value';
import { doesStand, isDecidable, type Targets } from './standing';
import { standingLeftOut } from './template/choosable-sections';
import { isAssessed } from './template/is-assessed';
import type { ItemTarget, Target } from './template/targets-of';

/** What has been written in an audit and belongs to a place in its form. */
export interface AuditMaterial {
  readonly fields: readonly Pick<Change, 'target' | 'field' | 'value'>[];
  /** The items whose deficiency has been decided upon. */
  readonly decided: readonly string[];
  readonly actions: readonly { readonly number: number; readonly links: readonly string[] }[];
  readonly leftOut: readonly string[];
}

/** One thing that has been written, without what it says: what is listed to people and kept with the move. */
export const pieceSchema = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('field'),
    target: z.string(),
    field: z.enum(['answer', 'assessment', 'comment', 'flag', 'seenDocument']),
  }),
  z.strictObject({ part: z.literal('decision'), target: z.string() }),
  z.strictObject({ part: z.literal('link'), target: z.string(), action: z.int() }),
  z.strictObject({ part: z.literal('leftOut'), target: z.string() }),
]);
export type Piece = z.infer<typeof pieceSchema>;

/** What to look at again where an answer is kept: the words have changed, or what an answer means. */
export type KeptChange = 'reworded' | 'judgedOtherwise';

export interface KeptTarget {
  readonly key: string;
  readonly changes: readonly KeptChange[];
  /** Some of it was set aside until now. */
  readonly isBack: boolean;
}

/** `answerDoesNotFit`: it has been answered, but the version asks it in another way. */
export interface ItemAnew {
  readonly key: string;
  readonly why: 'new' | 'answerDoesNotFit';
}

export interface MovePlan {
  /** What stands under the new version, in no particular order. */
  readonly kept: readonly Piece[];
  /** What does not; it stays stored. */
  readonly setAside: readonly Piece[];
  /** The places of what is kept, in the new form's order. */
  readonly keptTargets: readonly KeptTarget[];
  /** The items that the move leaves to be answered, in the new form's order. */
  readonly anew: readonly ItemAnew[];
}

/**
 * What a move from one version of a template to another does to an audit. Nothing is lost: what has been written is
 * either kept or set aside, and the same move back gives what was there before.
 */
export function planMove(from: Targets, to: Targets, material: AuditMaterial): MovePlan {
  const kept: Piece[] = [];
  const setAside: Piece[] = [];
  const back = new Set<string>();
  for (const { piece, stands } of piecesOf(material)) {
    (stands(to) ? kept : setAside).push(piece);
    if (stands(to) && !stands(from)) back.add(piece.target);
  }
  return {
    kept,
    setAside,
    keptTargets: keptTargets(from, to, kept, back),
    anew: itemsAnew(from, to, material),
  };
}

interface Standing {
  readonly piece: Piece;
  readonly stands: (targets: Targets) => boolean;
}

function piecesOf({ fields, decided, actions, leftOut }: AuditMaterial): Standing[] {
  return [
    ...fields.filter(saysSomething).map((field) => ({
      piece: { part: 'field' as const, target: field.target, field: field.field },
      stands: (targets: Targets) => doesStand(targets, field),
    })),
    ...decided.map((target) => ({
      piece: { part: 'decision' as const, target },
      stands: (targets: Targets) => isDecidable(targets, target),
    })),
    ...actions.flatMap(({ number, links }) =>
      links.map((target) => ({
        piece: { part: 'link' as const, target, action: number },
        stands: (targets: Targets) => targets.has(target),
      })),
    ),
    ...leftOut.map((target) => ({
      piece: { part: 'leftOut' as const, target },
      stands: (targets: Targets) => standingLeftOut([target], targets).length > 0,
    })),
  ];
}

/** A field that was emptied again, or a flag that was taken down, says nothing. */
const saysSomething = ({ value }: AuditMaterial['fields'][number]): boolean =>
  value !== null && value !== false;

function keptTargets(
  from: Targets,
  to: Targets,
  kept: readonly Piece[],
  back: ReadonlySet<string>,
): KeptTarget[] {
  const keys = new Set(kept.map(({ target }) => target));
  return [...to.values()].flatMap((target) => {
    const { key } = target;
    if (!keys.has(key)) return [];
    const before = from.get(key);
    return [{ key, changes: before ? changesBetween(before, target) : [], isBack: back.has(key) }];
  });
}

function changesBetween(before: Target, after: Target): KeptChange[] {
  if (before.type !== 'item' || after.type !== 'item') {
    return before.type === after.type && isSameValue(wordsOfHolder(before), wordsOfHolder(after))
      ? []
      : ['reworded'];
  }
  const reworded = !isSameValue(wordsOf(before), wordsOf(after));
  const judgedOtherwise = !isSameValue(rulesOf(before), rulesOf(after));
  return [
    ...(reworded ? ['reworded' as const] : []),
    ...(judgedOtherwise ? ['judgedOtherwise' as const] : []),
  ];
}

const wordsOfHolder = (target: Target) =>
  target.type === 'item' ? null : [target.label, target.commentLabel];

/** All that a person reads before they answer. */
function wordsOf({ item, matrix, group }: ItemTarget) {
  return [
    item.kind,
    item.label,
    item.guidance ?? [],
    group?.label ?? null,
    item.kind === 'number' ? [item.unit ?? null, item.periodMonths ?? null] : null,
    matrix && [matrix.heading, matrix.guidance ?? [], matrix.columns.map(({ code, label }) => [code, label])],
  ];
}

/** All that an answer is judged by. */
function rulesOf({ item, mapping, gates }: ItemTarget) {
  const { role, requirement, weight, critical } = item;
  return isAssessed(item) ? [requirement, weight, critical, mapping, gates] : [role, requirement];
}

function itemsAnew(from: Targets, to: Targets, { fields, leftOut }: AuditMaterial): ItemAnew[] {
  const answers = new Map(
    fields
      .filter((field) => field.field === 'answer' && saysSomething(field))
      .map((field) => [field.target, field]),
  );
  const left = new Set(standingLeftOut(leftOut, to));
  return [...to.values()].flatMap((target): ItemAnew[] => {
    if (target.type !== 'item' || isLeftOut(target, left)) return [];
    const { key } = target;
    const answer = answers.get(key);
    if (answer) return doesStand(to, answer) ? [] : [{ key, why: 'answerDoesNotFit' }];
    return from.get(key)?.type === 'item' ? [] : [{ key, why: 'new' }];
  });
}
