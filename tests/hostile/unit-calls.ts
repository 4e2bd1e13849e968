import { editUnit } from '@/lib/commands/edit-unit';
import { endUnit } from '@/lib/commands/end-unit';
import { exportOrganisation } from '@/lib/commands/export-organisation';
import { importOrganisation, previewImport } from '@/lib/commands/import-organisation';
import { mergeUnits } from '@/lib/commands/merge-units';
import { registerUnit } from '@/lib/commands/register-unit';
import { reopenUnit } from '@/lib/commands/reopen-unit';
import { previewOrganisation, saveOrganisation } from '@/lib/commands/save-organisation';
import { editProvider, registerProvider } from '@/lib/commands/save-provider';
import { splitUnit } from '@/lib/commands/split-unit';
import { newId } from '@/lib/data/columns';
import { lockOrganisation } from '@/lib/data/organisation-import';
import { insertProviderEvents, listProviderEvents } from '@/lib/data/provider-events';
import { countUnitsByProvider, lockProviders, updateProvider } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { getSettings, requireTenant, updateOrganisation } from '@/lib/data/tenants';
import { insertUnitEvents, listUnitEvents } from '@/lib/data/unit-events';
import { insertPredecessor, readHeirs } from '@/lib/data/unit-line';
import {
  countWhatFollows,
  insertManagers,
  insertSuccession,
  listOwnManagers,
  lockPlannedAudits,
  lockUnits,
  updateAuditUnit,
  updateManagersEnd,
} from '@/lib/data/unit-succession';
import { insertHeir, requireUnit, updateUnit } from '@/lib/data/units';
import type { PlainDate } from '@/lib/domain/plain-date';
import { sheetWords } from '@/lib/files/organisation-words';
import { DAY, planOne, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const LAST = '2098-12-31' as PlainDate;
const NEXT = '2099-01-01' as PlainDate;
const contact = { address: null, phone: null, email: null, addressProtected: false };

/** With one more unit, at its first revision. */
const withUnit = async (target: TestTenant): Promise<TestTenant> => {
  const { providerId } = target;
  const unit = { name: 'En till', providerId, parentId: null, validFrom: DAY, ...contact };
  return { ...target, unitId: rightly(await registerUnit(target.as.admin, unit)).unitId };
};

/** With one more unit, which has ended. */
const withEndedUnit = async (target: TestTenant): Promise<TestTenant> => {
  const made = await withUnit(target);
  rightly(await endUnit(target.as.admin, { unitId: made.unitId, revision: 1, lastDay: LAST }));
  return made;
};

/** With one more unit and an audit of it that is planned. */
const withPlannedAudit = async (target: TestTenant): Promise<TestTenant> => {
  const made = await withUnit(target);
  return { ...made, auditId: await planOne(target.as.auditor, made, null) };
};

/** With something in the history of its unit. */
const withEvent = async (target: TestTenant): Promise<TestTenant> => {
  await withTenant(target.as.admin, 'unit.edit', (tx) =>
    insertUnitEvents(tx, target.unitId, DAY, [{ kind: 'renamed', before: 'Förr', after: 'Nu' }]),
  );
  return target;
};

/** With one more provider, at its first revision. */
const withProvider = async (target: TestTenant): Promise<TestTenant> => {
  const facts = { name: `Utförare ${newId()}`, operatingForm: 'private' as const, ...noContract };
  return { ...target, providerId: rightly(await registerProvider(target.as.admin, facts)).providerId };
};

const noContract = { contract: null, contractFrom: null, contractTo: null };
const ofAdmins = { may: ['admin'], prepare: withUnit } as const satisfies Partial<Call>;

const FACTS = { unitName: 'En till', unitAddress: null, addressProtected: false, manager: null };

/** A file with one provider. */
const aFile = (name: string) => [
  {
    name: 'Utförare',
    rows: [
      ['Namn', 'Regi'],
      [name, 'privat'],
    ],
  },
];

/** What the functions read and write of units, one by one. */
const unitData: readonly Call[] = [
  {
    of: 'unit-events.listUnitEvents',
    may: EVERYONE,
    onlyOwnUnit: ['unitManager'],
    prepare: withEvent,
    ...inside('unit.read', (tx, { unitId }) =>
      mustBe(listUnitEvents(tx, unitId).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'unit-events.insertUnitEvents',
    ...ofAdmins,
    ...inside('unit.edit', (tx, { unitId }) => insertUnitEvents(tx, unitId, DAY, [{ kind: 'ended' }])),
  },
  {
    of: 'unit-line.readHeirs',
    may: EVERYONE,
    ...inside('unit.list', (tx) => readHeirs(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'unit-line.insertPredecessor',
    ...ofAdmins,
    ...inside('unit.register', (tx, { unitId, otherUnitId }) =>
      insertPredecessor(tx, unitId, otherUnitId, DAY),
    ),
  },
  {
    of: 'units.updateUnit',
    ...ofAdmins,
    ...inside('unit.edit', (tx, { unitId }) =>
      mustBe(updateUnit(tx, { id: unitId, revision: 1 }, { name: 'Ny' })),
    ),
  },
  {
    of: 'units.insertHeir',
    ...ofAdmins,
    ...inside('unit.split', async (tx, { unitId, providerId }) => {
      const heir = { id: newId(), name: 'Arvtagare', providerId, parentId: null, validFrom: DAY };
      await insertHeir(tx, heir, await requireUnit(tx, unitId, DAY), false);
    }),
  },
  {
    of: 'unit-succession.lockUnits',
    ...ofAdmins,
    ...inside('unit.merge', (tx, { unitId }) =>
      mustBe(lockUnits(tx).then((all) => all.some(({ id }) => id === unitId))),
    ),
  },
  {
    of: 'unit-succession.lockPlannedAudits',
    ...ofAdmins,
    prepare: withPlannedAudit,
    ...inside('unit.merge', (tx, { unitId }) =>
      mustBe(lockPlannedAudits(tx, [unitId]).then(({ length }) => length === 1)),
    ),
  },
  {
    of: 'unit-succession.updateAuditUnit',
    ...ofAdmins,
    prepare: withPlannedAudit,
    ...inside('unit.merge', (tx, { auditId, unitId }) =>
      updateAuditUnit(tx, auditId, {
        unitId,
        facts: { ...FACTS, phone: null, email: null, participants: [] },
      }),
    ),
  },
  {
    of: 'unit-succession.countWhatFollows',
    ...ofAdmins,
    prepare: withPlannedAudit,
    ...inside('unit.merge', (tx, { unitId }) =>
      mustBe(countWhatFollows(tx, [unitId]).then(({ audits }) => audits === 1)),
    ),
  },
  {
    of: 'unit-succession.listOwnManagers',
    may: ['admin'],
    ...inside('unit.merge', (tx, { unitId }) =>
      mustBe(listOwnManagers(tx, [unitId], DAY).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'unit-succession.insertManagers',
    ...ofAdmins,
    ...inside('unit.merge', (tx, { unitId, as }) =>
      insertManagers(tx, unitId, [{ userId: as.reader.userId, deputy: true }], DAY),
    ),
  },
  {
    of: 'unit-succession.updateManagersEnd',
    ...ofAdmins,
    ...inside('unit.merge', (tx, { unitId }) => updateManagersEnd(tx, [unitId], LAST)),
    foreign: 'stays-at-home',
  },
  {
    of: 'unit-succession.insertSuccession',
    ...ofAdmins,
    ...inside('unit.merge', async (tx, { unitId, otherUnitId }) => {
      const sources = (await lockUnits(tx)).filter(({ id }) => id === unitId);
      const [links, ends] = [[{ unitId: otherUnitId, predecessorId: unitId }], [unitId]];
      await insertSuccession(tx, sources, [], {
        how: 'merge',
        plan: { lastDay: LAST, ends, links, moves: [], auditIds: [] },
        heirs: [{ id: otherUnitId, managers: [] }],
        mainHeirId: otherUnitId,
        fromDay: NEXT,
      });
    }),
  },
];

const renamed = { kind: 'renamed', before: 'Omsorgen AB', after: 'Omsorgen Väst AB' } as const;

/** With something in the history of its provider. */
const withProviderEvent = async (target: TestTenant): Promise<TestTenant> => {
  await withTenant(target.as.admin, 'provider.edit', (tx) =>
    insertProviderEvents(tx, target.providerId, DAY, [renamed]),
  );
  return target;
};

const providerCalls: readonly Call[] = [
  {
    of: 'providers.countUnitsByProvider',
    may: ['auditor', 'admin', 'reader'],
    ...inside('provider.list', (tx, { providerId }) =>
      mustBe(countUnitsByProvider(tx, DAY).then((units) => units.has(providerId))),
    ),
  },
  {
    of: 'providers.lockProviders',
    may: ['admin'],
    ...inside('provider.edit', (tx, { providerId }) =>
      mustBe(lockProviders(tx).then((all) => all.some(({ id }) => id === providerId))),
    ),
  },
  {
    of: 'providers.updateProvider',
    may: ['admin'],
    prepare: withProvider,
    ...inside('provider.edit', (tx, { providerId: id }) => {
      const facts = { name: 'Ny', operatingForm: 'private' as const, ...noContract };
      return mustBe(updateProvider(tx, { id, revision: 1 }, facts));
    }),
  },
  {
    of: 'provider-events.listProviderEvents',
    may: ['auditor', 'admin', 'reader'],
    prepare: withProviderEvent,
    ...inside('provider.list', (tx, { providerId }) =>
      mustBe(
        listProviderEvents(tx).then((events) => events.some((event) => event.providerId === providerId)),
      ),
    ),
  },
  {
    of: 'provider-events.insertProviderEvents',
    may: ['admin'],
    ...inside('provider.edit', (tx, { providerId }) => insertProviderEvents(tx, providerId, DAY, [renamed])),
  },
  {
    of: 'save-provider.registerProvider',
    action: 'provider.register',
    may: ['admin'],
    make: (actor) =>
      registerProvider(actor, { name: `Ny ${newId()}`, operatingForm: 'private', ...noContract }),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-provider.editProvider',
    action: 'provider.edit',
    may: ['admin'],
    prepare: withProvider,
    make: (actor, { providerId }) => {
      const facts = { name: `Ny ${newId()}`, operatingForm: 'private' as const, ...noContract };
      return editProvider(actor, { providerId, revision: 1, facts });
    },
  },
];

/** The units of the tenant as an administrator keeps them, and those who run them. */
export const unitCalls: readonly Call[] = [
  ...unitData,
  ...providerCalls,
  {
    of: 'edit-unit.editUnit',
    action: 'unit.edit',
    ...ofAdmins,
    make: (actor, { unitId, providerId }) => {
      const unit = { name: 'Nytt namn', providerId, parentId: null, validFrom: DAY, changedFrom: DAY };
      return editUnit(actor, { ...unit, ...contact, unitId, revision: 1 });
    },
  },
  {
    of: 'end-unit.endUnit',
    action: 'unit.end',
    ...ofAdmins,
    make: (actor, { unitId }) => endUnit(actor, { unitId, revision: 1, lastDay: LAST }),
  },
  {
    of: 'reopen-unit.reopenUnit',
    action: 'unit.reopen',
    may: ['admin'],
    prepare: withEndedUnit,
    make: (actor, { unitId }) => reopenUnit(actor, { unitId, revision: 2 }),
  },
  {
    of: 'merge-units.mergeUnits',
    action: 'unit.merge',
    ...ofAdmins,
    make: (actor, { unitId, otherUnitId }) =>
      mergeUnits(actor, {
        unitIds: [unitId],
        into: { kind: 'existing', unitId: otherUnitId },
        fromDay: NEXT,
        managerIds: [],
      }),
  },
  {
    of: 'tenants.updateOrganisation',
    may: ['admin'],
    ...inside('organisation.change', async (tx) => {
      const { revision } = await getSettings(tx);
      return mustBe(
        updateOrganisation(tx, { name: (await requireTenant(tx)).name, occasions: [], revision }),
      );
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-organisation.previewOrganisation',
    action: 'organisation.change',
    may: ['admin'],
    make: (actor) => previewOrganisation(actor, { name: 'Ny', occasions: [], revision: 1 }),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-organisation.saveOrganisation',
    action: 'organisation.change',
    may: ['admin'],
    make: async (actor) => {
      const standing = await withTenant(actor, 'organisation.change', async (tx) => ({
        name: (await requireTenant(tx)).name,
        revision: (await getSettings(tx)).revision,
        occasions: [],
      }));
      const { seen } = rightly(await previewOrganisation(actor, standing));
      return saveOrganisation(actor, { ...standing, seen });
    },
    foreign: 'stays-at-home',
  },
  {
    of: 'organisation-import.lockOrganisation',
    ...ofAdmins,
    ...inside('unit.import', (tx, { unitId }) =>
      mustBe(lockOrganisation(tx, DAY).then(({ units }) => units.some(({ id }) => id === unitId))),
    ),
  },
  {
    of: 'export-organisation.exportOrganisation',
    action: 'unit.export',
    may: ['admin'],
    make: (actor) => exportOrganisation(actor, 'sv'),
    foreign: 'stays-at-home',
  },
  {
    of: 'import-organisation.previewImport',
    action: 'unit.import',
    may: ['admin'],
    make: (actor) => previewImport(actor, aFile(newId()), sheetWords()),
    foreign: 'stays-at-home',
  },
  {
    of: 'import-organisation.importOrganisation',
    action: 'unit.import',
    may: ['admin'],
    make: async (actor) => {
      const sheets = aFile(newId());
      const { seen } = rightly(await previewImport(actor, sheets, sheetWords()));
      return importOrganisation(actor, { sheets, words: sheetWords(), seen });
    },
    foreign: 'stays-at-home',
  },
  {
    of: 'split-unit.splitUnit',
    action: 'unit.split',
    ...ofAdmins,
    make: (actor, { unitId, providerId }) => {
      const part = { providerId, managerIds: [] };
      const parts = [
        { ...part, name: 'Ena' },
        { ...part, name: 'Andra' },
      ];
      return splitUnit(actor, { unitId, revision: 1, fromDay: NEXT, parts, main: 0 });
    },
  },
];
