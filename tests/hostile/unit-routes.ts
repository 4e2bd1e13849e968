import { v7 } from 'uuid';
import { asOwner } from '../support/site';
import { action, type GuardedRoute, handler, page } from './guarded-route';
import type { SiteTenant } from './site-tenant';

const UNITS = '/t/[slug]/units';
const UNIT_ACTIONS = 'app/t/[slug]/units/actions.ts';
const PROVIDER_ACTIONS = 'app/t/[slug]/units/providers/actions.ts';

const ORGANISATION = '/t/[slug]/settings/organisation';
const ORGANISATION_ACTIONS = 'app/t/[slug]/settings/organisation/actions.ts';

const SEAL = '/t/[slug]/settings/seal';
const SEAL_ACTIONS = 'app/t/[slug]/settings/seal/actions.ts';
const WRONG_LOGIN = { password: 'fel lösenord', code: '' };

/** What is made by this run and no other. */
const RUN = v7();

const contact = { address: null, phone: null, email: null, addressProtected: false };

/** The tenant with one more unit, at its first revision; as if it had ended, where its last day is given. */
const withSpareUnit =
  (lastDay: string | null = null) =>
  async (tenant: SiteTenant): Promise<SiteTenant> => {
    const unitId = v7();
    await asOwner((client) =>
      client.query(
        `INSERT INTO unit (tenant_id, id, provider_id, name, valid_from, valid_to)
         SELECT id, $2, $3, 'Enheten i provet', '2020-01-01', $4 FROM tenant WHERE slug = $1`,
        [tenant.slug, unitId, tenant.providerId, lastDay],
      ),
    );
    return { ...tenant, unitId };
  };

/** The tenant with one more provider, at its first revision. */
async function withSpareProvider(tenant: SiteTenant): Promise<SiteTenant> {
  const providerId = v7();
  await asOwner((client) =>
    client.query(
      `INSERT INTO provider (tenant_id, id, name, operating_form) SELECT id, $2, $3, 'private' FROM tenant WHERE slug = $1`,
      [tenant.slug, providerId, `Utförare ${providerId}`],
    ),
  );
  return { ...tenant, providerId };
}

/** The same in every call, by which a call that names nobody's ids is known as such. */
const aProvider = (name: string) => ({
  name,
  operatingForm: 'private',
  contract: null,
  contractFrom: null,
  contractTo: null,
});

/** The ways to what an administrator keeps of units and providers. */
export const unitRoutes: readonly GuardedRoute[] = [
  page(`GET ${UNITS}/[unitId]/edit`, { may: ['admin'], holds: ({ unitName }) => unitName }),
  page(`GET ${UNITS}/[unitId]/split`, { may: ['admin'], holds: ({ unitName }) => unitName }),
  page(`GET ${UNITS}/merge`, { may: ['admin'], holds: ({ unitId }) => unitId }),
  page(`GET ${UNITS}/import`, { may: ['admin'], holds: () => 'Hämta en fil att fylla i' }),
  handler('GET /api/t/[slug]/units/import/xlsx', {
    may: ['admin'],
    holds: () => 'xl/worksheets/sheet1.xml',
  }),
  handler('POST /api/t/[slug]/units/import', {
    may: ['admin'],
    body: () => 'no spreadsheet',
    answers: 'refused',
  }),
  handler('POST /api/t/[slug]/units/import/confirmed', {
    may: ['admin'],
    body: () => 'no spreadsheet',
    answers: 'refused',
  }),
  page(`GET ${UNITS}/providers`, {
    may: ['auditor', 'admin', 'reader'],
    holds: ({ providerId }) => providerId,
  }),
  action(`editUnitAction (${UNIT_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareUnit(),
    from: `${UNITS}/[unitId]/edit`,
    args: ({ unitId, providerId }) => [
      unitId,
      1,
      {
        ...contact,
        name: 'Nytt namn',
        providerId,
        parentId: null,
        validFrom: '2020-01-01',
        changedFrom: '2020-01-01',
      },
    ],
  }),
  action(`endUnitAction (${UNIT_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareUnit(),
    from: `${UNITS}/[unitId]`,
    args: ({ unitId }) => [unitId, 1, '2099-12-31'],
  }),
  action(`reopenUnitAction (${UNIT_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareUnit('2020-12-31'),
    from: `${UNITS}/[unitId]`,
    args: ({ unitId }) => [unitId, 1],
  }),
  action(`mergeUnitsAction (${UNIT_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareUnit(),
    from: `${UNITS}/merge`,
    args: ({ unitId, otherUnitId }) => [
      {
        unitIds: [unitId],
        into: { kind: 'existing', unitId: otherUnitId },
        fromDay: '2099-01-01',
        managerIds: [],
      },
    ],
  }),
  action(`splitUnitAction (${UNIT_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareUnit(),
    from: `${UNITS}/[unitId]/split`,
    args: ({ unitId, providerId }) => {
      const part = (name: string) => ({ name, providerId, managerIds: [] });
      return [unitId, 1, { fromDay: '2099-01-01', parts: [part('Ena'), part('Andra')], main: 0 }];
    },
  }),
  action(`registerProviderAction (${PROVIDER_ACTIONS})`, {
    may: ['admin'],
    from: `${UNITS}/providers`,
    args: () => [aProvider(`Ny utförare ${RUN}`)],
  }),
  action(`editProviderAction (${PROVIDER_ACTIONS})`, {
    may: ['admin'],
    prepare: withSpareProvider,
    from: `${UNITS}/providers`,
    args: ({ providerId }) => [providerId, 1, aProvider(`Utförare ${providerId}`)],
  }),
  page(`GET ${ORGANISATION}`, { may: ['admin'], holds: () => 'Redovisningsdagar' }),
  action(`previewOrganisationAction (${ORGANISATION_ACTIONS})`, {
    may: ['admin'],
    from: ORGANISATION,
    args: () => [{ name: 'Kommunen', occasions: [], revision: 1 }],
  }),
  action(`saveOrganisationAction (${ORGANISATION_ACTIONS})`, {
    may: ['admin'],
    from: ORGANISATION,
    args: () => [{ name: 'Kommunen', occasions: [], revision: 1, seen: '' }],
    answers: 'not-the-one-seen',
  }),
  page(`GET ${SEAL}`, { may: ['admin'], holds: () => 'Fingeravtryck' }),
  action(`makeNewSealAction (${SEAL_ACTIONS})`, {
    may: ['admin'],
    from: SEAL,
    args: () => [WRONG_LOGIN],
  }),
  action(`readInSealAction (${SEAL_ACTIONS})`, {
    may: ['admin'],
    from: SEAL,
    args: () => [{ login: WRONG_LOGIN, file: 'AAAA', password: '' }],
  }),
];
