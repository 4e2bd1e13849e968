import { exportPerson } from '@/lib/commands/export-person';
import { setPersonalDataRule } from '@/lib/commands/set-personal-data-rule';
import { listRowsAbout } from '@/lib/data/person-export';
import { getPersonalDataRule, updatePersonalDataRule } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { type Call, inside, mustBe } from './call';

const ofAdmins = { may: ['admin'], foreign: 'stays-at-home' } as const satisfies Partial<Call>;

/** What the tenant does about texts that single persons out. */
export const personalDataCalls: readonly Call[] = [
  {
    of: 'tenants.getPersonalDataRule',
    ...ofAdmins,
    ...inside('personalData.setRule', (tx) => getPersonalDataRule(tx)),
  },
  {
    of: 'tenants.updatePersonalDataRule',
    ...ofAdmins,
    ...inside('personalData.setRule', (tx) => updatePersonalDataRule(tx, 'warn')),
  },
  {
    of: 'set-personal-data-rule.setPersonalDataRule',
    action: 'personalData.setRule',
    ...ofAdmins,
    make: (actor) => setPersonalDataRule(actor as Person, 'warn'),
  },
  {
    of: 'person-export.listRowsAbout',
    may: ['admin'],
    ...inside('member.export', (tx, { as }) =>
      mustBe(listRowsAbout(tx, as.reader.userId).then((found) => found.length > 0)),
    ),
  },
  {
    of: 'export-person.exportPerson',
    action: 'member.export',
    may: ['admin'],
    make: (actor, { as }) => {
      // About oneself anyone may ask: here it is about somebody else.
      const other = actor.kind === 'person' && actor.userId === as.reader.userId ? as.auditor : as.reader;
      return exportPerson(actor as Person, other.userId);
    },
  },
];
