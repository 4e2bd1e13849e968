import type { FieldChange } from '@/lib/domain/field-change';
import { ChangeSending } from './change-sending';
import type { Device, Line } from './device';
import { type DeviceDatabase, type KeptChange, type Owner, ownerKey } from './device-database';
import { type Decision, type Edit, PendingChanges, type Place, type Settlement } from './pending-changes';
import type { QueueState, QueueStatus } from './queue-status';
import type { SendChanges } from './send-changes';

export interface QueueParts<Change extends FieldChange> {
  readonly owner: Owner;
  readonly database: DeviceDatabase;
  /** The browser's name in the history of what is changed, a UUID. */
  readonly deviceName: string;
  readonly send: SendChanges<Change>;
  readonly device: Device;
  /** Hears what became of each field, whichever tab sent it. */
  readonly onSettled: (settlements: readonly Settlement<Change>[]) => void;
  readonly onStatus: (status: QueueStatus) => void;
}

/** A box is sent almost at once; a text when the person pauses, so that its history has sentences, not letters. */
const pauseAfter = { chosen: 150, written: 1_200 } as const;
export type Pace = keyof typeof pauseAfter;

/** How soon a browser that had no room is asked again, in milliseconds. */
const pauseBeforeKeeping = 1_000;

/**
 * Brings changes from a device to the server. Each change is kept in the browser's database before anything else,
 * and stays there until the server has said what became of it: it survives a lost network, a closed page and a
 * killed server. One request at a time, from one tab at a time. A change that may have reached the server is sent
 * again unaltered, under the same id; what the person did meanwhile follows as a change of its own.
 */
export class ChangeQueue<Change extends FieldChange> {
  readonly #parts: QueueParts<Change>;
  readonly #pending: PendingChanges<Change>;
  readonly #round: ChangeSending<Change>;
  readonly #line: Line<Change>;
  readonly #stops: readonly (() => void)[];
  /** What is not yet in the database, by field: only its last value is worth keeping. */
  readonly #unkept = new Map<string, Edit<Change>>();
  #keeping: Promise<void> | null = null;
  #sending: Promise<void> | null = null;
  #planning: Promise<void> | null = null;
  #outdated = false;
  #timer: (() => void) | null = null;
  #unkeepable = false;
  #waiting = 0;
  #savedAt: string | null = null;
  #closed = false;

  constructor(parts: QueueParts<Change>) {
    this.#parts = parts;
    this.#pending = new PendingChanges(parts.database, parts.owner);
    this.#round = new ChangeSending(parts, this.#pending, (settlements) => this.#tell(settlements));
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
  async open(): Promise<readonly KeptChange<Change>[]> {
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
  async decide(place: Place, decision: Decision<Change>): Promise<void> {
    await this.#keep();
    const settlement = await this.#pending.decide(place, decision, this.#parts.device.now());
    if (settlement) this.#tell([settlement]);
    await this.#plan();
  }

  /** Forgets a change that was refused, when the person has no more use for it. */
  async drop(place: Place): Promise<void> {
    await this.#pending.drop(place);
    await this.#plan();
  }

  /** Sends all that waits without a pause, unless sending has failed and waits to try again. */
  async flush(): Promise<void> {
    await this.#keep();
    if (this.#round.failure) return;
    await this.#sendEverything();
  }

  /** Tries again at once, also after the person was signed out: they may be back. */
  async wake(): Promise<void> {
    this.#round.takeHeart();
    await this.#keep();
    await this.#sendEverything();
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
    return `changes ${ownerKey(this.#parts.owner)}`;
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

  async #sendEverything(): Promise<void> {
    // A round that is under way looks no further ahead than when it began.
    while (this.#sending) await this.#sending;
    await this.#send(Number.POSITIVE_INFINITY);
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
    if (!this.#closed && this.#round.blocked === null) {
      await this.#parts.device.alone(this.#name, async () => {
        while (!this.#closed && (await this.#round.sendSome(until ?? this.#parts.device.now())));
      });
    }
    await this.#plan();
  }

  #tell(settlements: readonly Settlement<Change>[]): void {
    this.#settled(settlements);
    this.#line.tell(settlements);
  }

  #settled(settlements: readonly Settlement<Change>[]): void {
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
    this.#wakeIn(pauseBeforeKeeping);
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
    let left: KeptChange<Change>[] = [];
    while (this.#outdated) {
      this.#outdated = false;
      left = (await this.#pending.list()).filter(({ problem }) => problem === null);
    }
    this.#unkeepable = this.#unkeepable && this.#unkept.size > 0;
    this.#waiting = left.length;
    if (left.length === 0) this.#round.restart();
    this.#report();
    if (left.length === 0 || this.#round.blocked !== null) return;
    const due = Math.min(...left.map(({ standing, dueAt }) => (standing === 'sent' ? 0 : dueAt)));
    this.#wakeIn(Math.max(0, (this.#round.failure?.retryAt ?? due) - this.#parts.device.now()));
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
    if (this.#round.blocked) return this.#round.blocked;
    if (!this.#parts.device.isOnline()) return 'offline';
    if (waiting === 0) return 'saved';
    return this.#round.failure?.kind ?? 'saving';
  }
}
