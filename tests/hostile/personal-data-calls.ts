import { setPersonalDataRule } from '@/lib/commands/set-personal-data-rule';
import { getPersonalDataRule, updatePersonalDataRule } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { type Call, inside } from './call';

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
];
