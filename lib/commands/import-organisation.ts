import { createHash } from 'node:crypto';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { lockOrganisation } from '@/lib/data/organisation-import';
import { insertProviderEvents } from '@/lib/data/provider-events';
import { insertProvider, updateProvider } from '@/lib/data/providers';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertUnitEvents } from '@/lib/data/unit-events';
import { insertUnit, updateUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { providerChanges } from '@/lib/domain/provider-event';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import type { ImportPlan, PlannedUnit } from '@/lib/domain/unit/sheet/import-plan';
import { nameKey, type SheetProblem, type SheetWords } from '@/lib/domain/unit/sheet/organisation-sheets';
import { countStates, planImport, type StandingOrganisation } from '@/lib/domain/unit/sheet/plan-import';
import { unitChanges } from '@/lib/domain/unit/unit-changes';
import { today } from '@/lib/time/clock';

/** A plan and the hash that it is confirmed by: it names what the file makes of what the tenant has at the moment. */
export type SeenPlan = { readonly seen: string; readonly plan: ImportPlan };

type Problems = { readonly code: 'problems'; readonly problems: readonly SheetProblem[] };

const seenPlan = (plan: ImportPlan): SeenPlan => ({
  seen: createHash('sha256').update(canonicalJson(plan)).digest('hex'),
  plan,
});

/** What a file would make of the providers and units, or all that is wrong with it. Nothing is written. */
export async function previewImport(
  actor: Actor,
  sheets: readonly GivenSheet[],
  words: SheetWords,
): Promise<Result<SeenPlan, Problems>> {
  const standing = await withTenant(actor, 'unit.import', (tx) => lockOrganisation(tx, today()));
  const planned = planImport(sheets, standing, words);
  return planned.ok ? ok(seenPlan(planned.value)) : fail({ code: 'problems', problems: planned.error });
}

/**
 * Makes of the providers and units what the file says, all of it or nothing, when that is what the person has seen. A unit
 * that gets another provider or place is said to have had it changed as of today.
 */
export async function importOrganisation(
  actor: Actor,
  { sheets, words, seen }: { sheets: readonly GivenSheet[]; words: SheetWords; seen: string },
): Promise<Result<{ written: number }, Problems | { readonly code: 'not-the-one-seen' }>> {
  return withTenant(actor, 'unit.import', async (tx) => {
    const standing = await lockOrganisation(tx, today());
    const planned = planImport(sheets, standing, words);
    if (!planned.ok) return fail({ code: 'problems', problems: planned.error });
    if (seenPlan(planned.value).seen !== seen) return fail({ code: 'not-the-one-seen' });
    const providerIds = await writeProviders(tx, planned.value, standing);
    await writeUnits(tx, planned.value, standing, providerIds);
    const [providers, units] = [countStates(planned.value.providers), countStates(planned.value.units)];
    await insertLog(tx, {
      detail: {
        newProviders: providers.fresh,
        changedProviders: providers.changed,
        newUnits: units.fresh,
        changedUnits: units.changed,
      },
    });
    return ok({ written: providers.fresh + providers.changed + units.fresh + units.changed });
  });
}

type IdsByName = ReadonlyMap<string, string>;

async function writeProviders(
  tx: ScopedTx,
  { providers }: ImportPlan,
  standing: StandingOrganisation,
): Promise<IdsByName> {
  const ids = new Map(standing.providers.map(({ id, name }) => [nameKey(name), id]));
  for (const { state, id, revision, changed: _changed, ...facts } of providers) {
    const known = id ?? newId();
    if (state === 'new') await insertProvider(tx, { id: known, ...facts });
    if (state === 'changed') {
      await updateProvider(tx, { id: known, revision }, facts);
      const before = standing.providers.find((provider) => provider.id === known);
      if (before) await insertProviderEvents(tx, known, today(), providerChanges(before, facts));
    }
    ids.set(nameKey(facts.name), known);
  }
  return ids;
}

/** What a unit is a part of is written before the unit itself, and then what has been changed. */
async function writeUnits(
  tx: ScopedTx,
  { units }: ImportPlan,
  standing: StandingOrganisation,
  providerIds: IdsByName,
): Promise<void> {
  const ids = new Map(standing.units.map(({ id, name }) => [nameKey(name), id]));
  const idsOf = ({ provider, parent }: PlannedUnit) => ({
    providerId: providerIds.get(nameKey(provider)) ?? '',
    parentId: parent === null ? null : (ids.get(nameKey(parent)) ?? null),
  });
  for (const unit of partsLast(units.filter(({ state }) => state === 'new'))) {
    const id = newId();
    await insertUnit(tx, { ...factsOf(unit), ...idsOf(unit), id, validTo: null });
    ids.set(nameKey(unit.name), id);
  }
  // Out of their old places first, so that two that change places are never a part of each other.
  const moving = new Set(
    units.filter(({ state, changed }) => state === 'changed' && changed.includes('parent')),
  );
  for (const { id, revision } of moving) await updateUnit(tx, { id: id ?? '', revision }, { parentId: null });
  const standingById = new Map(standing.units.map((unit) => [unit.id, unit]));
  for (const unit of units.filter(({ state }) => state === 'changed')) {
    const id = unit.id ?? '';
    const revision = unit.revision + (moving.has(unit) ? 1 : 0);
    await updateUnit(tx, { id, revision }, { ...factsOf(unit), ...idsOf(unit) });
    const before = standingById.get(id);
    if (before) await insertUnitEvents(tx, id, today(), unitChanges(before, unit));
  }
}

const factsOf = ({ name, validFrom, address, addressProtected, phone, email }: PlannedUnit) => ({
  name,
  validFrom,
  address,
  addressProtected,
  phone,
  email,
});

/** Each unit after the one that it is a part of. */
function partsLast(units: readonly PlannedUnit[]): PlannedUnit[] {
  const byKey = new Map(units.map((unit) => [nameKey(unit.name), unit]));
  const ordered = new Set<PlannedUnit>();
  for (const unit of units) {
    const way = new Set<PlannedUnit>();
    for (let next: PlannedUnit | undefined = unit; next && !ordered.has(next) && !way.has(next); ) {
      way.add(next);
      next = next.parent === null ? undefined : byKey.get(nameKey(next.parent));
    }
    for (const each of [...way].reverse()) ordered.add(each);
  }
  return [...ordered];
}
