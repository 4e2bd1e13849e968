import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { actionsInBuild } from '../hostile/route-list';
import { Caller, Tally } from './load-caller';
import type { Prepared } from './prepare-audits';

/** Where a load ends, whichever comes first. */
export type LoadLimits = {
  readonly seconds: number;
  readonly requests: number;
  readonly isOver: () => boolean;
};

export type Saved = { readonly auditId: string; readonly mutationId: string; readonly value: string };

/** What the callers were told. */
export type LoadResult = {
  readonly tally: Tally;
  readonly saved: readonly Saved[];
  /** Audits whose decision was acknowledged, and those for which it was asked without hearing the answer. */
  readonly decided: readonly string[];
};

const ITEMS = ['rutin', 'plan', 'hur'];
const RETRY_MS = 100;
const SIGN_IN_MS = 2_000;
const DECIDE_MS = 5_000;

class Clock {
  readonly #end: number;
  readonly #isOver: () => boolean;
  #left: number;
  constructor({ seconds, requests, isOver }: LoadLimits) {
    this.#isOver = isOver;
    this.#end = Date.now() + seconds * 1000;
    this.#left = requests;
  }
  goesOn(): boolean {
    this.#left -= 1;
    return this.#left >= 0 && Date.now() < this.#end && !this.#isOver();
  }
}

/** Saves, reads and decides from several callers at once, until a limit is met; each waits for its last answer. */
export async function mixedLoad(
  address: string,
  prepared: Prepared,
  limits: LoadLimits,
): Promise<LoadResult> {
  const tally = new Tally();
  const caller = new Caller(address, tally);
  await caller.signIn(prepared.email, prepared.password);
  const clock = new Clock(limits);
  const saved: Saved[] = [];
  const decided: string[] = [];
  await Promise.all([
    ...prepared.toFill.map((auditId) => fillIn(caller, prepared, auditId, clock, saved)),
    read(caller, prepared, clock),
    read(caller, prepared, clock),
    signInAgain(new Caller(address, tally), prepared, clock),
    decideAll(caller, prepared, clock, decided),
  ]);
  return { tally, saved, decided };
}

/** As a device does: one change at a time, the same one until it is acknowledged. */
async function fillIn(
  caller: Caller,
  { slug, userId }: Prepared,
  auditId: string,
  clock: Clock,
  saved: Saved[],
): Promise<void> {
  const revisions = new Map<string, number>();
  const device = randomUUID();
  for (let n = 0; clock.goesOn(); n++) {
    const target = ITEMS[n % ITEMS.length] ?? '';
    const mutationId = v7();
    const value = `Anteckning ${n}`;
    const change = { mutationId, base: revisions.get(target) ?? 0, target, field: 'comment', value };
    const body = JSON.stringify({ device, userId, changes: [change] });
    const headers = { 'content-type': 'application/json' };
    const path = `/api/t/${slug}/audits/${auditId}/answers`;
    let answer = await caller.ask(path, { method: 'PUT', headers, body });
    while (answer === null) {
      await sleep(RETRY_MS);
      answer = await caller.ask(path, { method: 'PUT', headers, body });
    }
    if (answer.status !== 200) return;
    const { results } = JSON.parse(answer.text) as { results: { outcome: string; revision: number }[] };
    const [result] = results;
    if (result?.outcome !== 'saved') throw new Error(`Answered ${answer.text}`);
    revisions.set(target, result.revision);
    saved.push({ auditId, mutationId, value });
    await sleep(20 + Math.random() * 80);
  }
}

async function read(caller: Caller, { slug, toFill }: Prepared, clock: Clock): Promise<void> {
  const auditId = toFill[0];
  const pages = [`/t/${slug}`, `/t/${slug}/audits`, `/t/${slug}/audits/${auditId}`, `/t/${slug}/actions`];
  const paths = [...pages, `/api/t/${slug}/audits/${auditId}/bundle`, `/t/${slug}/notices`, '/v/none'];
  for (let n = 0; clock.goesOn(); n++) {
    await caller.ask(paths[n % paths.length] ?? '/');
    await sleep(100 + Math.random() * 200);
  }
}

/** Whoever signs in while all goes down and up again must not be told that their password is wrong. */
async function signInAgain(caller: Caller, { email, password }: Prepared, clock: Clock): Promise<void> {
  while (clock.goesOn()) {
    await caller.signIn(email, password);
    await sleep(SIGN_IN_MS);
  }
}

const DECIDE = 'decideAuditAction (app/t/[slug]/audits/[auditId]/judgement/actions.ts)';

/** One after the other; what is decided already was decided by an answer that was not heard. */
async function decideAll(
  caller: Caller,
  { slug, password, toDecide }: Prepared,
  clock: Clock,
  decided: string[],
): Promise<void> {
  const action = actionsInBuild().get(DECIDE) ?? '';
  const headers = {
    'next-action': action,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
  };
  for (const { auditId, seen } of toDecide) {
    await sleep(DECIDE_MS);
    if (!clock.goesOn()) return;
    const path = `/t/${slug}/audits/${auditId}/judgement`;
    const body = JSON.stringify([slug, auditId, seen, { password, code: '' }]);
    for (let done = false; !done; ) {
      const answer = await caller.ask(path, { method: 'POST', headers, body });
      done = answer !== null && isDecided(answer.text);
      if (!done) await sleep(RETRY_MS);
    }
    decided.push(auditId);
  }
}

/** What the action answered, in React's notation: the line that line 0 names as `a`. @throws when it was refused. */
function isDecided(text: string): boolean {
  const value = /^1:(\{.*\})$/m.exec(text)?.[1];
  const result = JSON.parse(value ?? 'null') as { ok?: boolean; error?: { code?: string } } | null;
  if (result?.ok) return true;
  if (result?.error?.code === 'slow-down') return false;
  if (result?.error?.code === 'incomplete' && text.includes('wrongStatus')) return true;
  throw new Error(`The decision was answered with ${text.slice(0, 500)}`);
}
