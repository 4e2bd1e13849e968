import { removeLogo } from '@/lib/commands/remove-logo';
import { setColour } from '@/lib/commands/set-colour';
import { mustBeAbleToSetLogo, setLogo } from '@/lib/commands/set-logo';
import { deleteLogo, getLogo, getLook, updateColour, updateLogo } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { aLogo } from '../support/a-logo';
import type { TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside } from './call';

/** With a logo of its own. */
async function withLogo(target: TestTenant): Promise<TestTenant> {
  const logo = await aLogo();
  await withTenant(target.as.admin, 'organisation.setLogo', (tx) => updateLogo(tx, logo, new Date()));
  return target;
}

const ofAdmins = { may: ['admin'], foreign: 'stays-at-home' } as const satisfies Partial<Call>;

/** How the organisation looks: a tenant has one logo and one colour, so that nobody can name another's. */
export const lookCalls: readonly Call[] = [
  {
    of: 'looks.getLook',
    may: EVERYONE,
    ...inside('tenant.read', (tx) => getLook(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'looks.getLogo',
    may: EVERYONE,
    ...inside('tenant.read', (tx) => getLogo(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'looks.updateLogo',
    ...ofAdmins,
    ...inside('organisation.setLogo', async (tx) => updateLogo(tx, await aLogo(), new Date())),
  },
  {
    of: 'looks.deleteLogo',
    ...ofAdmins,
    prepare: withLogo,
    ...inside('organisation.removeLogo', (tx) => deleteLogo(tx)),
  },
  {
    of: 'looks.updateColour',
    ...ofAdmins,
    ...inside('organisation.setColour', (tx) => updateColour(tx, '#0b5a66')),
  },
  {
    of: 'set-logo.mustBeAbleToSetLogo',
    action: 'organisation.setLogo',
    ...ofAdmins,
    make: (actor) => mustBeAbleToSetLogo(actor as Person),
  },
  {
    of: 'set-logo.setLogo',
    action: 'organisation.setLogo',
    ...ofAdmins,
    make: async (actor) => setLogo(actor as Person, await aLogo()),
  },
  {
    of: 'remove-logo.removeLogo',
    action: 'organisation.removeLogo',
    ...ofAdmins,
    prepare: withLogo,
    make: (actor) => removeLogo(actor as Person),
  },
  {
    of: 'set-colour.setColour',
    action: 'organisation.setColour',
    ...ofAdmins,
    make: (actor) => setColour(actor as Person, { colour: '#0b5a66' }),
  },
];
