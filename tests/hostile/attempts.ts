import { Denied } from '@/lib/data/scope';
import { type Actor, systemActor } from '@/lib/domain/actor';
import { askedOften } from '../support/own-database';
import type { TestTenant } from '../support/two-tenants';
import { type Call, type Caller, Unknown } from './call';
import { rowVersions, type TenantTable, tenantTables } from './row-prints';

const PEOPLE: readonly Caller[] = ['auditor', 'unitManager', 'admin', 'reader'];

const actorOf = (caller: Caller, home: TestTenant): Actor =>
  caller === 'operator' || caller === 'worker' || caller === 'signOn'
    ? systemActor(caller, home.tenantId, 'hostile test')
    : home.as[caller];

/** What a call came to: a value, a refusal that the house has a word for, or something that nobody foresaw. */
type Outcome =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused' | 'broke'; readonly why: string };

const prepared = async (call: Call, target: TestTenant): Promise<TestTenant> =>
  call.prepare ? call.prepare(target) : target;

async function outcomeOf(call: Call, actor: Actor, target: TestTenant): Promise<Outcome> {
  try {
    const value = await call.make(actor, target);
    const failed = typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
    return failed ? { kind: 'refused', why: JSON.stringify(value) } : { kind: 'value', value };
  } catch (error) {
    const foreseen = error instanceof Denied || error instanceof Unknown;
    return { kind: foreseen ? 'refused' : 'broke', why: String(error) };
  }
}

/** They are the same for as long as the file runs. */
let tables: TenantTable[] | null = null;

/** A fingerprint of all that a tenant holds, seen past every seal: it differs when anything was written. */
export async function fingerprint(tenantId: string): Promise<string> {
  return askedOften(async (client) => {
    tables ??= await tenantTables(client);
    const prints = await rowVersions(client, tables, tenantId);
    const jobs = await client.query(
      `SELECT count(*) FROM graphile_worker._private_jobs WHERE payload ->> 'tenantId' = $1`,
      [tenantId],
    );
    return JSON.stringify([prints, jobs.rows]);
  });
}

/** Whatever would betray the other tenant: its ids, and its name, which all of its texts hold. */
const betrays = (value: unknown, { tenantId, unitId, providerId, auditId, slug }: TestTenant): boolean => {
  const text = JSON.stringify(value) ?? '';
  return [tenantId, unitId, providerId, auditId, slug].some((secret) => text.includes(secret));
};

const decided = (home: TestTenant): TestTenant => ({ ...home, auditId: home.decidedAuditId });
const elsewhere = (home: TestTenant): TestTenant => ({
  ...home,
  unitId: home.otherUnitId,
  auditId: home.otherAuditId,
});

/** The rightful call must succeed, or all the others prove nothing. */
async function rightful(call: Call, home: TestTenant): Promise<string[]> {
  const breaches: string[] = [];
  for (const caller of call.may) {
    const target = await prepared(call, call.onlyDecided?.includes(caller) ? decided(home) : home);
    const outcome = await outcomeOf(call, actorOf(caller, home), target);
    if (outcome.kind !== 'value') breaches.push(`${call.of}: rightful ${caller} failed: ${outcome.why}`);
  }
  return breaches;
}

/** The same call with the same ids by an actor of another tenant: no byte comes out, nothing is written, and nothing breaks. */
async function foreign(call: Call, home: TestTenant, away: TestTenant): Promise<string[]> {
  const breaches: string[] = [];
  for (const caller of call.may.filter((one) => one !== 'operator')) {
    const target = await prepared(call, home);
    const before = await fingerprint(home.tenantId);
    const outcome = await outcomeOf(call, actorOf(caller, away), target);
    const by = `${call.of}: foreign ${caller}`;
    if (outcome.kind === 'value' && !call.foreign) breaches.push(`${by} was let in`);
    if (outcome.kind === 'value' && betrays(outcome.value, home))
      breaches.push(`${by} read ${JSON.stringify(outcome.value)}`);
    if ((await fingerprint(home.tenantId)) !== before) breaches.push(`${by} wrote`);
  }
  return breaches;
}

type Attempt = { readonly by: string; readonly actor: Actor; readonly at: TestTenant };

/** Everyone at home who may not make the call, and those who may, on what is out of their reach. */
function lowerAttempts(call: Call, home: TestTenant): Attempt[] {
  const others = PEOPLE.filter((caller) => !call.may.includes(caller));
  const by = (caller: Caller, at: TestTenant, where = ''): Attempt => ({
    by: `${caller}${where}`,
    actor: actorOf(caller, home),
    at,
  });
  return [
    ...others.map((caller) => by(caller, home)),
    ...(call.onlyOwnUnit ?? []).map((caller) => by(caller, elsewhere(home), ' of another unit')),
    ...(call.onlyDecided ?? []).map((caller) => by(caller, home, ' before the decision')),
    ...(call.onlyOwnAudits ? [{ by: 'auditor who takes no part', actor: home.otherAuditor, at: home }] : []),
  ];
}

/** The same call by everyone at home who may not make it: refused in words, and nothing written. */
async function lower(call: Call, home: TestTenant): Promise<string[]> {
  const breaches: string[] = [];
  for (const { by, actor, at } of lowerAttempts(call, home)) {
    const target = await prepared(call, at);
    const before = await fingerprint(home.tenantId);
    const outcome = await outcomeOf(call, actor, target);
    if (outcome.kind !== 'refused')
      breaches.push(`${call.of}: ${by} was not refused: ${JSON.stringify(outcome)}`);
    if ((await fingerprint(home.tenantId)) !== before) breaches.push(`${call.of}: ${by} wrote`);
  }
  return breaches;
}

/** Everything that is wrong with one call; empty when it holds. */
export async function breachesOf(call: Call, home: TestTenant, away: TestTenant): Promise<string[]> {
  return [
    ...(await rightful(call, home)),
    ...(await foreign(call, home, away)),
    ...(await lower(call, home)),
  ];
}
