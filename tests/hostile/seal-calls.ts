import { makeNewSeal } from '@/lib/commands/replace-seal';
import { newId } from '@/lib/data/columns';
import { insertTenantSeal, listSeals, updateSealToEnded } from '@/lib/data/tenant-seals';
import type { Person } from '@/lib/domain/actor';
import { ADDRESS } from '../support/decide';
import { PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';
import { sessionOf, signInAll } from './decision-calls';

const aSeal = () => ({
  id: newId(),
  certificate: Buffer.from('certifikat'),
  encryptedKey: Buffer.from('nyckel'),
  keyId: 'prov',
  madeAt: new Date(),
});

const login = { password: PASSWORD, code: '' };

const signedIn = async (target: TestTenant): Promise<TestTenant> => {
  await signInAll(target);
  return target;
};

/** The key and certificate that the tenant seals with. */
export const sealCalls: readonly Call[] = [
  {
    of: 'tenant-seals.listSeals',
    may: ['admin'],
    ...inside('seal.read', (tx) => mustBe(listSeals(tx).then(({ length }) => length > 0))),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenant-seals.updateSealToEnded',
    may: ['admin'],
    ...inside('seal.replace', async (tx) => {
      await updateSealToEnded(tx, new Date());
      await insertTenantSeal(tx, aSeal());
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenant-seals.insertTenantSeal',
    may: ['admin'],
    ...inside('seal.replace', async (tx) => {
      await updateSealToEnded(tx, new Date());
      await insertTenantSeal(tx, aSeal());
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'replace-seal.makeNewSeal',
    action: 'seal.replace',
    may: ['admin'],
    prepare: signedIn,
    make: (actor) =>
      makeNewSeal(actor as Person, { login }, { sessionId: sessionOf(actor), address: ADDRESS }),
    foreign: 'stays-at-home',
  },
];
