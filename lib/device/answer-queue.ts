import type { Change } from '@/lib/domain/answer';
import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import type { SaveResult } from '@/lib/domain/save-answers-message';
import type { Device, Line } from './device';
import { type DeviceDatabase, type KeptChange, type Owner, ownerKey } from './device-database';
import { type Decision, type Edit, PendingChanges, type Place, type Settlement } from './pending-changes';
import type { QueueState, QueueStatus } from './queue-status';
import type { SendAnswers, SendOutcome } from './send-answers';

export interface QueueParts {
  readonly owner: Owner;
  readonly database: DeviceDatabase;
  /** The browser's name in the history of an item, a UUID. */
  readonly deviceName: string;
  readonly send: SendAnswers;
  readonly device: Device;
  /** Hears what became of each field, whichever tab sent it. */
  readonly onSettled: (settlements: readonly Settlement[]) => void;
  readonly onStatus: (status: QueueStatus) => void;
}

/** A box is sent almost at once; a text when the person pauses, so that its history has sentences, not letters. */
const pauseAfter = { chosen: 150, written: 1_200 } as const;
export type Pace = keyof typeof pauseAfter;

const shortestBackOff = 1_000;
const longestBackOff = 60_000;

type Blocked = 'signed-out' | 'locked' | 'no-access';

/**
 * Brings answers from a device to the server. Each change is kept in the browser's database before anything else,
 * and stays there until the server has said what became of it: it survives a lost network, a closed page and a
 * killed server. One request at a time, from one tab at a time. A change that may have reached the server is sent
 * again unaltered, under the same id; what the person did meanwhile follows as a change of its own.
 */
export class AnswerQueue {
  readonly #parts: QueueParts;
  readonly #pending: PendingChanges;
  readonly #line: Line;
  readonly #stops: readonly (() => void)[];
  /** What is not yet in the database, by field: only its last value is worth keeping. */
  readonly #unkept = new Map<string, Edit>();
  #keeping: Promise<void> | null = null;
  #sending: Promise<void> | null = null;
  #planning: Promise<void> | null = null;
  #outdated = false;
  #timer: (() => void) | null = null;
  #failures = 0;
  #retryAt = 0;
  #failure: 'offline' | 'unreachable' = 'offline';
  #blocked: Blocked | null = null;
  #unkeepable = false;
  #most = maxChangesInRequest;
  #waiting = 0;
  #savedAt: string | null = null;
  #closed = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#pending = new PendingChanges(parts.database, parts.owner);
    const { device } = parts;
    this.#line = device.line(this.#name, (settlements) => {
      this.#settled(settlements);
      void this.#plan();
    });
    this.#stops = [
      device.onReturn(() => void this.wake()),
      device.onLeave(() => void this.flush()),
      device.onOffline(() => this.#report()),
    ];
  }

  /** What an earlier page left to be saved. Call once, before the first edit; it also starts sending. */
  async open(): Promise<readonly KeptChange[]> {
    const left = await this.#pending.list();
    this.#waiting = left.filter(({ problem }) => problem === null).length;
    this.#report();
    if (this.#waiting > 0) void this.wake();
    return left;
  }

  /**
   * Takes a change that was just made. `base` is the revision of the field that the person saw, 0 for none; `pace`
   * says whether the value was chosen, or is being written letter by letter.
   */
  edit(change: Change, base: number, pace: Pace): void {
    const now = this.#parts.device.now();
    this.#unkept.set(`${change.target} ${change.field}`, {
      change,
      base,
      now,
      dueAt: now + pauseAfter[pace],
    });
    this.#report();
    void this.#keep().then(() => this.#plan());
  }

  /** Carries out what the person decided about a field in conflict. */
  async decide(place: Place, decision: Decision): Promise<void> {
    await this.#keep();
    const settlement = await this.#pending.decide(place, decision, this.#parts.device.now());
    if (settlement) this.#tell([settlement]);
    await this.#plan();
  }

  /** Sends all that waits without a pause, unless sending has failed and waits to try again. */
  async flush(): Promise<void> {
    await this.#keep();
    if (this.#failures > 0) return;
    // A round that is under way looks no further ahead than when it began.
    await this.#sending;
    await this.#send(Number.POSITIVE_INFINITY);
  }

  /** Tries again at once, also after the person was signed out: they may be back. */
  async wake(): Promise<void> {
    this.#failures = 0;
    if (this.#blocked !== 'locked') this.#blocked = null;
    await this.#keep();
    await this.#send(Number.POSITIVE_INFINITY);
  }

  /** Sends what waits one last time, and stops. What is left stays in the browser for the next time. */
  close(): void {
    for (const stop of this.#stops) stop();
    void this.flush().finally(() => {
      this.#closed = true;
      this.#timer?.();
      this.#line.close();
    });
  }

  get #name(): string {
    return `answers ${ownerKey(this.#parts.owner)}`;
  }

  /** One write at a time; what comes meanwhile goes into the next. When it is done, nothing is left unkept. */
  #keep(): Promise<void> {
    this.#keeping ??= this.#keepAll()
      .catch(() => this.#cannotKeep())
      .finally(() => {
        this.#keeping = null;
        if (this.#unkept.size > 0 && !this.#unkeepable) void this.#keep().then(() => this.#plan());
      });
    return this.#keeping;
  }

  async #keepAll(): Promise<void> {
    while (this.#unkept.size > 0) {
      const edits = [...this.#unkept];
      await this.#pending.keep(edits.map(([, edit]) => edit));
      this.#unkeepable = false;
      for (const [place, edit] of edits) if (this.#unkept.get(place) === edit) this.#unkept.delete(place);
    }
  }

  /** One round of requests at a time. `until` (ms since 1970) is how far ahead a change may be due. */
  #send(until?: number): Promise<void> {
    this.#sending ??= this.#sendAll(until)
      .catch(() => this.#cannotKeep())
      .finally(() => {
        this.#sending = null;
      });
    return this.#sending;
  }

  async #sendAll(until: number | undefined): Promise<void> {
    if (!this.#closed && this.#blocked === null) {
      await this.#parts.device.alone(this.#name, async () => {
        while (!this.#closed && (await this.#sendSome(until ?? this.#parts.device.now())));
      });
    }
    await this.#plan();
  }

  /** Sends what is due. True when there may be more to send at once. */
  async #sendSome(until: number): Promise<boolean> {
    if (!this.#parts.device.isOnline()) return this.#failed('offline');
    const taken = await this.#pending.take(until, this.#most);
    if (taken.length === 0) return false;
    const outcome = await this.#parts.send({
      device: this.#parts.deviceName,
      userId: this.#parts.owner.userId,
      changes: taken.map(({ mutationId, base, change }) => ({ mutationId, base: base ?? 0, ...change })),
    });
    return this.#answered(taken, outcome);
  }

  async #answered(taken: readonly KeptChange[], outcome: SendOutcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'answered':
        return this.#settle(outcome.results);
      case 'offline':
      case 'unreachable':
        return this.#failed(outcome.kind);
      case 'too-large':
      case 'malformed': {
        const [first] = taken;
        // Sent alone, the change that is to blame is found, and the others get through.
        if (taken.length > 1 || first === undefined) {
          this.#most = 1;
          return true;
        }
        const error = outcome.kind === 'too-large' ? 'text-too-long' : 'not-a-change';
        return this.#settle([{ mutationId: first.mutationId, outcome: 'refused', error }]);
      }
      default:
        this.#blocked = outcome.kind;
        return false;
    }
  }

  async #settle(results: readonly SaveResult[]): Promise<boolean> {
    const settlements = await this.#pending.settle(results);
    // An answer that speaks of none of what was sent would otherwise be asked for without end.
    if (results.length === 0) return this.#failed('unreachable');
    this.#failures = 0;
    this.#tell(settlements);
    return true;
  }

  #tell(settlements: readonly Settlement[]): void {
    this.#settled(settlements);
    this.#line.tell(settlements);
  }

  #settled(settlements: readonly Settlement[]): void {
    for (const settlement of settlements) {
      if (settlement.kind === 'saved' && settlement.at > (this.#savedAt ?? '')) this.#savedAt = settlement.at;
    }
    this.#parts.onSettled(settlements);
    this.#report();
  }

  /** The browser's database refuses. What is not kept stays in memory, and is tried again. */
  #cannotKeep(): void {
    this.#unkeepable = true;
    this.#report();
    this.#wakeIn(shortestBackOff);
  }

  #failed(failure: 'offline' | 'unreachable'): false {
    this.#failures += 1;
    this.#failure = failure;
    this.#retryAt = this.#parts.device.now() + this.#backOff();
    return false;
  }

  /** Looks at what is left, says so, and sets the clock for the next round. To follow everything that is written. */
  #plan(): Promise<void> {
    this.#outdated = true;
    this.#planning ??= this.#planAll()
      .catch(() => this.#cannotKeep())
      .finally(() => {
        this.#planning = null;
      });
    return this.#planning;
  }

  async #planAll(): Promise<void> {
    let left: KeptChange[] = [];
    while (this.#outdated) {
      this.#outdated = false;
      left = (await this.#pending.list()).filter(({ problem }) => problem === null);
    }
    this.#unkeepable = this.#unkeepable && this.#unkept.size > 0;
    this.#waiting = left.length;
    if (left.length === 0) this.#most = maxChangesInRequest;
    this.#report();
    if (left.length === 0 || this.#blocked !== null) return;
    const due = Math.min(...left.map(({ standing, dueAt }) => (standing === 'sent' ? 0 : dueAt)));
    this.#wakeIn(Math.max(0, (this.#failures > 0 ? this.#retryAt : due) - this.#parts.device.now()));
  }

  #backOff(): number {
    const longest = Math.min(longestBackOff, shortestBackOff * 2 ** (this.#failures - 1));
    return Math.max(shortestBackOff, longest * (0.5 + this.#parts.device.random() / 2));
  }

  #wakeIn(milliseconds: number): void {
    this.#timer?.();
    if (this.#closed) return;
    this.#timer = this.#parts.device.after(milliseconds, () => {
      this.#timer = null;
      void this.#keep().then(() => this.#send());
    });
  }

  #report(): void {
    if (this.#closed) return;
    const waiting = this.#waiting + this.#unkept.size;
    this.#parts.onStatus({ state: this.#state(waiting), waiting, savedAt: this.#savedAt });
  }

  #state(waiting: number): QueueState {
    if (this.#unkeepable) return 'not-kept';
    if (this.#blocked) return this.#blocked;
    if (!this.#parts.device.isOnline()) return 'offline';
    if (waiting === 0) return 'saved';
    return this.#failures > 0 ? this.#failure : 'saving';
  }
}
