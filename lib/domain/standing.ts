import { parseChange } from './answer';
import type { StoredField } from './audit-bundle';
import { isAssessed } from './template/is-assessed';
import type { Target } from './template/targets-of';

/**
 * What of an audit's material stands under a version of its template. An audit may be moved to another version: what the
 * version has no place for stays where it is stored and is set aside when it is read, until the audit is moved back.
 */
export type Targets = ReadonlyMap<string, Target>;

/** Whether the version has the place, and the value fits there. */
export function doesStand(targets: Targets, { target, field, value }: FieldOfAudit): boolean {
  const parsed = parseChange(targets, { target, field, value });
  // How long a text may be was held when it came in, and is not held against it afterwards.
  return parsed.ok || parsed.error === 'text-too-long' || parsed.error === 'forbidden-character';
}
type FieldOfAudit = Pick<StoredField, 'target' | 'field' | 'value'>;

/**
 * A stored field as the version reads it: whole where it fits; as nothing, at the revision that a change must build on,
 * where the place is there but asks for something else; null where there is no such place.
 */
export function standingField(targets: Targets, stored: StoredField): StoredField | null {
  if (doesStand(targets, stored)) return stored;
  const { target, field, revision, by, at } = stored;
  // A flag is the same in every version.
  if (field === 'flag') return null;
  const nothing = { target, field, value: null };
  return doesStand(targets, nothing) ? { ...nothing, revision, by, at } : null;
}

/** The fields as the version reads them. */
export function standingFields(targets: Targets, fields: readonly StoredField[]): StoredField[] {
  return fields.flatMap((stored) => standingField(targets, stored) ?? []);
}

/** Whether a decision about the item says anything: the version assesses it. */
export function isDecidable(targets: Targets, item: string): boolean {
  const target = targets.get(item);
  return target?.type === 'item' && isAssessed(target.item);
}

/** The actions with those of their links that lead somewhere. */
export function standingLinks<Action extends { readonly links: readonly string[] }>(
  targets: Targets,
  actions: readonly Action[],
): Action[] {
  return actions.map((action) => ({ ...action, links: action.links.filter((key) => targets.has(key)) }));
}
