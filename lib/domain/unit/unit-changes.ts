import type { UnitEvent } from './unit-event';

/** What a unit is called, who runs it and what it is a part of, each by its name. */
export type UnitPlace = {
  readonly name: string;
  readonly provider: string;
  readonly parent: string | null;
};

/** What happened to a unit that was in one place and is in another. */
export function unitChanges(before: UnitPlace, after: UnitPlace): UnitEvent[] {
  const events: UnitEvent[] = [];
  if (before.name !== after.name) events.push({ kind: 'renamed', before: before.name, after: after.name });
  if (before.provider !== after.provider)
    events.push({ kind: 'newProvider', before: before.provider, after: after.provider });
  if (before.parent !== after.parent)
    events.push({ kind: 'newParent', before: before.parent, after: after.parent });
  return events;
}
