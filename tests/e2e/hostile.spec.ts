import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Role, roles } from '@/lib/domain/actor';
import { defaultRiskScale } from '@/lib/domain/risk/risk-level';
import { languages } from '@/lib/text/language';
import { messagesIn } from '@/lib/text/messages';
import { GARBAGE_IDS, withGarbage } from '../hostile/garbage';
import { actionsInBuild, addressesInBuild, methodsRefusedBy, routesInCode } from '../hostile/route-list';
import { FRAMEWORK_ADDRESSES, guardedRoutes, openRoutes } from '../hostile/routes';
import { type Callers, gatherCallers } from '../hostile/site-callers';
import { fingerprint, secretsOf } from '../hostile/site-fingerprint';
import { type Answer, type SiteRequest, send } from '../hostile/site-request';
import { type SiteTenant, siteTenant } from '../hostile/site-tenant';

let callers: Callers;
let home: SiteTenant;
let away: SiteTenant;
let secrets: string[];

test.beforeAll(async ({ baseURL }) => {
  callers = await gatherCallers(baseURL ?? '');
  home = await siteTenant('demo');
  away = await siteTenant('granne');
  // What comes with Följsam, each tenant reads: its words, the forms, the register of what they cite, the scale for risks.
  const words = languages.map((language) => JSON.stringify(messagesIn(language)));
  const files = readdirSync('templates', { recursive: true, encoding: 'utf8' });
  const shipped = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(`templates/${file}`, 'utf8'));
  secrets = await secretsOf(
    'demo',
    'granne',
    [...words, ...shipped, JSON.stringify(defaultRiskScale)].join(),
  );
  expect(secrets, 'names and ids by which a leak would be seen').toEqual(
    expect.arrayContaining([home.name, home.unitId, home.unitName, home.providerId]),
  );
});

test.afterAll(() => callers?.leave());

/** What an answer gives away of the home tenant beyond what the request said itself. */
const betrayed = ({ body }: Answer, request: SiteRequest): string[] => {
  const sent = JSON.stringify(request);
  return secrets.filter((secret) => body.includes(secret) && !sent.includes(secret));
};

/** How a call says that an id names nothing in the tenant. */
const NOTHING_THERE = ['not-found', 'unknown-provider', 'unknown-parent'];

/** Runs attempts that must leave both tenants as they were. */
async function writingNothing(attempts: () => Promise<void>): Promise<void> {
  const before = await fingerprint('demo', 'granne');
  await attempts();
  expect(await fingerprint('demo', 'granne'), 'something was written').toEqual(before);
}

test('every page, route handler and action has a rightful call or a reason why it is open, and each of those exists', () => {
  const known = [...guardedRoutes, ...openRoutes].map((route) => route.of);
  expect([...known].sort()).toEqual([...routesInCode].sort());
});

test('what was built has no way in that the code does not show', () => {
  const shown = routesInCode.map((of) => of.split(' ')[1]).filter((address) => address?.startsWith('/'));
  expect(new Set(addressesInBuild())).toEqual(new Set([...shown, ...FRAMEWORK_ADDRESSES]));
  expect([...actionsInBuild().keys()].sort()).toEqual(
    routesInCode.filter((of) => of.endsWith('.ts)')).sort(),
  );
});

for (const { of, may, request, holds, answers = 'ok', onlyOwnUnit = [], prepare } of guardedRoutes) {
  test.describe(of, () => {
    for (const role of may)
      test(`answers ${role}, whose right it is`, async () => {
        const target = prepare ? await prepare(home) : home;
        const answer = await send(callers.as(role, 'demo'), request(target));
        expect(answer.verdict).toBe(answers);
        if (holds) expect(answer.body).toContain(holds(target));
      });

    test('is not found by anyone from another tenant, and gives nothing away', async () => {
      await writingNothing(async () => {
        for (const role of roles) {
          const answer = await send(callers.as(role, 'granne'), request(home));
          expect(answer.verdict, role).toBe('not-found');
          expect(betrayed(answer, request(home)), role).toEqual([]);
        }
      });
    });

    test('does not take another tenant’s ids in one’s own tenant', async () => {
      const smuggled = request({ ...home, slug: away.slug });
      const isTheirOwn = JSON.stringify(smuggled) === JSON.stringify(request(away));
      const before = await fingerprint('demo');
      for (const role of may) {
        const answer = await send(callers.as(role, 'granne'), smuggled);
        if (isTheirOwn) expect(answer.verdict, role).toBe(answers);
        else expect(NOTHING_THERE, role).toContain(answer.verdict);
        expect(betrayed(answer, smuggled), role).toEqual([]);
      }
      expect(await fingerprint('demo')).toEqual(before);
    });

    test('refuses every other role of the tenant', async () => {
      await writingNothing(async () => {
        const others = roles.filter((role) => !may.includes(role));
        const attempts: [Role, SiteRequest][] = [
          ...others.map((role): [Role, SiteRequest] => [role, request(home)]),
          ...onlyOwnUnit.map((role): [Role, SiteRequest] => [
            role,
            request({ ...home, unitId: home.otherUnitId, auditId: home.otherAuditId }),
          ]),
        ];
        for (const [role, attempt] of attempts) {
          const answer = await send(callers.as(role, 'demo'), attempt);
          expect(['forbidden', 'not-found'], `${role}: ${answer.status}`).toContain(answer.verdict);
        }
      });
    });

    test('knows nobody without a session that stands', async () => {
      await writingNothing(async () => {
        for (const caller of [callers.nobody, ...may.map(callers.signedOut)]) {
          const answer = await send(caller, request(home));
          expect(answer.verdict).toBe('signed-out');
          expect(betrayed(answer, request(home))).toEqual([]);
        }
      });
    });

    test('gives nothing away when it is asked for as the framework asks for parts of a page', async () => {
      const { headers, ...rest } = request(home);
      const parts = { ...rest, headers: { ...headers, rsc: '1' }, path: `${rest.path}?_rsc=1` };
      const foreign = [...roles.map((role) => callers.as(role, 'granne')), callers.nobody];
      for (const caller of foreign) {
        const answer = await caller.fetch(parts.path, { method: parts.method, headers: parts.headers });
        const body = await answer.text();
        expect(betrayed({ status: answer.status(), body, verdict: '' }, parts)).toEqual([]);
      }
    });

    test('withstands ids that are none', async () => {
      const [role] = may;
      const pathWith = (changed: Partial<SiteTenant>) => request({ ...home, ...changed }).path.split('?')[0];
      const names = Object.keys(home).filter((name) => pathWith({ [name]: '0' }) !== pathWith({}));
      expect(names, 'the ids in the address').not.toEqual([]);
      await writingNothing(async () => {
        for (const name of of.endsWith('.ts)') ? [] : names)
          for (const id of GARBAGE_IDS) {
            const answer = await send(callers.as(role ?? 'admin', 'demo'), request({ ...home, [name]: id }));
            expect(['not-found', 'refused'], `${name}=${id.slice(0, 40)}: ${answer.status}`).toContain(
              answer.verdict,
            );
          }
      });
    });

    test('withstands methods and bodies that it does not take', async () => {
      const [role = 'admin'] = may;
      const rightful = request(home);
      await writingNothing(async () => {
        for (const method of methodsRefusedBy(of)) {
          const answer = await send(callers.as(role, 'demo'), { method, path: rightful.path });
          expect(answer.status, method).toBe(405);
        }
        if (rightful.method === 'GET') return;
        for (const attempt of withGarbage(rightful)) {
          const answer = await send(callers.as(role, 'demo'), attempt);
          const said = `${attempt.headers?.['content-type']} ${attempt.body?.slice(0, 60)}`;
          expect(['ok', 'unexpected'], said).not.toContain(answer.verdict);
          expect(answer.status, said).toBeLessThan(500);
        }
      });
    });

    if (!of.startsWith('GET '))
      test('is not called from another site', async () => {
        const rightful = request(home);
        const [role = 'admin'] = may;
        await writingNothing(async () => {
          for (const said of [
            { origin: 'https://elsewhere.example' },
            { origin: 'null' },
            { 'sec-fetch-site': 'cross-site' },
            { 'sec-fetch-site': 'same-site' },
          ]) {
            const attempt = { ...rightful, headers: { ...rightful.headers, ...said } };
            expect((await send(callers.as(role, 'demo'), attempt)).status).toBe(403);
          }
        });
      });
  });
}

for (const { of, open, request, status } of openRoutes) {
  test.describe(`${of}, open since ${open}`, () => {
    test('answers anyone, and tells nobody of a tenant that is not theirs', async () => {
      expect((await send(callers.nobody, request)).status).toBe(status);
      const foreign = request.method === 'GET' ? roles.map((role) => callers.as(role, 'granne')) : [];
      await writingNothing(async () => {
        for (const caller of [callers.nobody, ...foreign])
          expect(betrayed(await send(caller, request), request)).toEqual([]);
      });
    });

    test('withstands methods and bodies that it does not take', async () => {
      await writingNothing(async () => {
        for (const method of methodsRefusedBy(of))
          expect((await send(callers.nobody, { method, path: request.path })).status, method).toBe(405);
        for (const attempt of request.method === 'GET' ? [] : withGarbage(request)) {
          const { status: answered } = await send(callers.nobody, attempt);
          const said = `${attempt.headers?.['content-type']} ${attempt.body?.slice(0, 60)}`;
          expect(answered, said).toBeLessThan(500);
        }
      });
    });
  });
}
