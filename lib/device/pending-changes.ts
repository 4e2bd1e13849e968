import { v7 as uuidv7 } from 'uuid';
import { changeOf, type FieldChange, type SaveChangeResult } from '@/lib/domain/field-change';
import { isSameValue } from '@/lib/domain/same-value';
import {
  type ChangeProblem,
  type DeviceDatabase,
  type KeptChange,
  type Owner,
  ownerKey,
} from './device-database';

/** Something a person just did: the change, the revision they saw, and when it may be sent (ms since 1970). */
export interface Edit<Change extends FieldChange> {
  readonly change: Change;
  readonly base: number;
  readonly now: number;
  readonly dueAt: number;
}

/** While somebody writes without pause, the text is sent this often all the same. */
const longestWait = 10_000;

/** One field of one target: what changes are told apart by. */
export type Place = Pick<FieldChange, 'target' | 'field'>;

/** What the server's answer meant for one field. */
export type Settlement<Change extends FieldChange> =
  | { readonly kind: 'saved'; readonly change: Change; readonly revision: number; readonly at: string }
  | { readonly kind: 'problem'; readonly change: Change; readonly problem: ChangeProblem<Change> };

/** How to settle a conflict: take what the other wrote, or put this on top of it. */
export type Decision<Change extends FieldChange> =
  | { readonly kind: 'theirs' }
  | { readonly kind: 'mine'; readonly change: Change };

/**
 * The changes of one owner that wait to be saved. Each method is one transaction on the device's database, so that
 * several tabs can use it at once. A field has at most two: one `sent`, whose fate is unknown, and one after it,
 * which takes up whatever the person does next.
 */
export class PendingChanges<Change extends FieldChange> {
  readonly #database: DeviceDatabase;
  readonly #owner: string;
  /** The revision of what was saved last in each place: the page hears of it a moment after the database here does. */
  readonly #saved = new Map<string, number>();

  constructor(database: DeviceDatabase, owner: Owner) {
    this.#database = database;
    this.#owner = ownerKey(owner);
  }

  /** All of them, in the order they were made. */
  async list(): Promise<KeptChange<Change>[]> {
    return mine(await this.#database.getAllFromIndex('changes', 'byOwner', this.#owner));
  }

  /** Keeps what was done. A field's earlier change that was never sent takes the new value. */
  async keep(edits: readonly Edit<Change>[]): Promise<void> {
    const transaction = this.#write();
    for (const seen of edits) {
      const there = mine<Change>(await transaction.store.index('byPlace').getAll(this.#at(seen.change)));
      const edit = { ...seen, base: Math.max(seen.base, this.#saved.get(nameOf(seen.change)) ?? 0) };
      const earlier = there.find(({ standing }) => standing !== 'sent');
      const kept = keptChange(this.#owner, edit, earlier, there.length > 0);
      if (earlier && earlier.mutationId !== kept.mutationId) {
        await transaction.store.delete(earlier.mutationId);
      }
      await transaction.store.put(kept);
    }
    await transaction.done;
  }

  /** Marks up to `most` changes as sent and gives them: first those sent before, then those due at `now`. */
  async take(now: number, most: number): Promise<KeptChange<Change>[]> {
    const transaction = this.#write();
    const all = mine<Change>(await transaction.store.index('byOwner').getAll(this.#owner));
    const before = all.filter(({ standing }) => standing === 'sent');
    const due = all.filter(
      ({ standing, base, dueAt }) => standing === 'waiting' && base !== null && dueAt <= now,
    );
    const taken = [...before, ...due].slice(0, most).map((kept) => ({ ...kept, standing: 'sent' as const }));
    for (const kept of taken) await transaction.store.put(kept);
    await transaction.done;
    return taken;
  }

  /** Takes in what the server said. A result that another tab has taken in already changes nothing. */
  async settle(results: readonly SaveChangeResult<Change>[]): Promise<Settlement<Change>[]> {
    const transaction = this.#write();
    const settlements: Settlement<Change>[] = [];
    for (const result of results) {
      const kept = await transaction.store.get(result.mutationId);
      if (kept?.standing !== 'sent' || kept.owner !== this.#owner) continue;
      const [sent] = mine<Change>([kept]);
      if (!sent) continue;
      const there = mine<Change>(await transaction.store.index('byPlace').getAll(this.#at(sent.change)));
      const after = there.find(({ mutationId }) => mutationId !== sent.mutationId);
      const { keep, settlement } = settled(sent, after, result);
      for (const { mutationId } of there) await transaction.store.delete(mutationId);
      if (keep) await transaction.store.put(keep);
      if (settlement) settlements.push(settlement);
      if (settlement?.kind === 'saved') this.#saved.set(nameOf(sent.change), settlement.revision);
    }
    await transaction.done;
    return settlements;
  }

  /**
   * Carries out what the person decided about a field in conflict. Gives what the field holds when the other's value
   * was taken, else null. Does nothing when the field is no longer in conflict.
   */
  async decide(place: Place, decision: Decision<Change>, now: number): Promise<Settlement<Change> | null> {
    const transaction = this.#write();
    const there = mine<Change>(await transaction.store.index('byPlace').getAll(this.#at(place)));
    const kept = there.find(({ problem }) => problem?.kind === 'conflict');
    if (kept) {
      await transaction.store.delete(kept.mutationId);
      if (decision.kind === 'mine') {
        await transaction.store.put({ ...afresh(kept), change: decision.change, since: now, dueAt: now });
      }
    }
    await transaction.done;
    if (decision.kind === 'mine' || kept?.problem?.kind !== 'conflict') return null;
    const { current } = kept.problem;
    return { kind: 'saved', change: changeOf(current), revision: current.revision, at: current.at };
  }

  /** Forgets a change that the server refused, since the person has seen it. */
  async drop(place: Place): Promise<void> {
    const transaction = this.#write();
    const there = mine<Change>(await transaction.store.index('byPlace').getAll(this.#at(place)));
    for (const { mutationId, problem } of there) {
      if (problem?.kind === 'refused') await transaction.store.delete(mutationId);
    }
    await transaction.done;
  }

  #write() {
    return this.#database.transaction('changes', 'readwrite', { durability: 'strict' });
  }

  #at({ target, field }: Place): [string, string, string] {
    return [this.#owner, target, field];
  }
}

const nameOf = ({ target, field }: Place): string => `${target} ${field}`;

/** What is kept under an owner was kept by a queue for the same subject, and so for the same kind of changes. */
function mine<Change extends FieldChange>(kept: readonly KeptChange[]): KeptChange<Change>[] {
  return kept as KeptChange<Change>[];
}

function keptChange<Change extends FieldChange>(
  owner: string,
  { change, base, now, dueAt }: Edit<Change>,
  earlier: KeptChange<Change> | undefined,
  follows: boolean,
): KeptChange<Change> {
  if (earlier?.problem?.kind === 'conflict') return { ...earlier, change };
  if (earlier?.problem?.kind === 'refused') return { ...afresh(earlier), change, since: now, dueAt };
  if (earlier) return { ...earlier, change, dueAt: Math.min(dueAt, earlier.since + longestWait) };
  return {
    mutationId: uuidv7(),
    owner,
    change,
    base: follows ? null : base,
    standing: 'waiting',
    problem: null,
    since: now,
    dueAt,
  };
}

/** The server has said no to this id, so what is sent next is another change, on top of what stands there now. */
function afresh<Change extends FieldChange>(kept: KeptChange<Change>): KeptChange<Change> {
  const base = kept.problem?.kind === 'conflict' ? kept.problem.current.revision : kept.base;
  return { ...kept, mutationId: uuidv7(), base, standing: 'waiting', problem: null };
}

interface Settled<Change extends FieldChange> {
  /** What is left to keep for the field. */
  readonly keep: KeptChange<Change> | null;
  /** Null when nothing is to be told: the person has replaced what was refused. */
  readonly settlement: Settlement<Change> | null;
}

function settled<Change extends FieldChange>(
  sent: KeptChange<Change>,
  after: KeptChange<Change> | undefined,
  result: SaveChangeResult<Change>,
): Settled<Change> {
  if (result.outcome === 'saved') {
    const { revision, at } = result;
    return {
      keep: after ? { ...after, base: revision } : null,
      settlement: { kind: 'saved', change: sent.change, revision, at },
    };
  }
  if (result.outcome === 'refused') {
    if (after) return { keep: { ...after, base: sent.base }, settlement: null };
    return problem(sent, { kind: 'refused', error: result.error });
  }
  const { current } = result;
  const own = after ?? sent;
  // Two people who wrote the same do not disagree.
  if (isSameValue(current.value, own.change.value)) {
    const { revision, at } = current;
    return { keep: null, settlement: { kind: 'saved', change: changeOf(current), revision, at } };
  }
  return problem({ ...sent, change: own.change }, { kind: 'conflict', current });
}

function problem<Change extends FieldChange>(
  kept: KeptChange<Change>,
  why: ChangeProblem<Change>,
): Settled<Change> {
  return {
    keep: { ...kept, standing: 'problem', problem: why },
    settlement: { kind: 'problem', change: kept.change, problem: why },
  };
}
