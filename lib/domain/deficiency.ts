import type { DeficiencyDecision } from './deficiency-decision';
import type { Assessment, Requirement } from './template/item-schema';

/** An item as the judgement sees it, whatever its answer was. */
export interface AssessedItem {
  readonly key: string;
  readonly requirement: Requirement;
  readonly weight: number;
  readonly assessment: Assessment;
}

/**
 * Decisions by item key. A decision stays with its item: when the item is raised to fulfilled there is no
 * deficiency and the decision says nothing; is the item lowered again, the decision stands as before.
 */
export type DeficiencyDecisions = ReadonlyMap<string, DeficiencyDecision>;

/** Which items an action is for. The link is kept on the action only, so that it cannot be told in two ways. */
export interface LinkedAction {
  readonly number: number;
  /** Keys of items, groups and sections; empty when the action stands free. */
  readonly links: readonly string[];
}

/**
 * `withoutAction`: an action is required, but none is linked to the item, so nothing has been asked of the unit.
 */
export type DeficiencyStanding = 'undecided' | 'withoutAction' | 'actionRequired' | 'accepted';

export interface Deficiency {
  readonly item: string;
  readonly assessment: 'partial' | 'unfulfilled';
  readonly standing: DeficiencyStanding;
  /** The motive of an accepted deficiency, else null. */
  readonly motive: string | null;
  /** Numbers of the actions linked to the item, rising. */
  readonly actions: readonly number[];
}

export interface Deficiencies {
  /** From mandatory items (*krav*): each needs a decision. */
  readonly deficiencies: readonly Deficiency[];
  /** From desirable items (*önskemål, ej krav*): told, and decided only if the auditor wants to. */
  readonly remarks: readonly Deficiency[];
}

/** Every item that is partial or unfulfilled, in the order of the items, and what was decided about it. */
export function deficienciesOf(
  items: readonly AssessedItem[],
  decisions: DeficiencyDecisions,
  actions: readonly LinkedAction[],
): Deficiencies {
  const numbers = actionsByLink(actions);
  const deficiencies: Deficiency[] = [];
  const remarks: Deficiency[] = [];
  for (const { key, requirement, assessment } of items) {
    if (assessment !== 'partial' && assessment !== 'unfulfilled') continue;
    if (requirement === 'informational') continue;
    const linked = numbers.get(key) ?? [];
    const found = { item: key, assessment, ...standing(decisions.get(key), linked), actions: linked };
    (requirement === 'mandatory' ? deficiencies : remarks).push(found);
  }
  return { deficiencies, remarks };
}

function standing(
  decision: DeficiencyDecision | undefined,
  linked: readonly number[],
): Pick<Deficiency, 'standing' | 'motive'> {
  if (!decision) return { standing: 'undecided', motive: null };
  if (decision.kind === 'accept') return { standing: 'accepted', motive: decision.motive };
  return { standing: linked.length > 0 ? 'actionRequired' : 'withoutAction', motive: null };
}

function actionsByLink(actions: readonly LinkedAction[]): Map<string, number[]> {
  const byLink = new Map<string, number[]>();
  for (const { number, links } of actions) {
    for (const link of new Set(links)) byLink.set(link, [...(byLink.get(link) ?? []), number]);
  }
  for (const numbers of byLink.values()) numbers.sort((a, b) => a - b);
  return byLink;
}
