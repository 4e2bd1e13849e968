import { maxChangesInRequest } from '@/lib/domain/answer-limits';
import type { FieldChange, SaveChangeResult } from '@/lib/domain/field-change';
import type { Device } from './device';
import type { KeptChange, Owner } from './device-database';
import type { PendingChanges, Settlement } from './pending-changes';
import type { SendChanges, SendOutcome } from './send-changes';

const shortestBackOff = 1_000;
const longestBackOff = 60_000;

/** Why nothing is sent until somebody does something about it. */
export type Blocked = 'signed-out' | 'locked' | 'no-access';

export interface SendingParts<Change extends FieldChange> {
  readonly owner: Owner;
  readonly deviceName: string;
  readonly send: SendChanges<Change>;
  readonly device: Device;
}

/**
 * One request after another with what waits, and what came of them: when to try again, or why not to. A change that may
 * have reached the server is sent again unaltered, under the same id.
 */
export class ChangeSending<Change extends FieldChange> {
  readonly #parts: SendingParts<Change>;
  readonly #pending: PendingChanges<Change>;
  readonly #onSettled: (settlements: readonly Settlement<Change>[]) => void;
  #failures = 0;
  #retryAt = 0;
  #failure: 'offline' | 'unreachable' = 'offline';
  #blocked: Blocked | null = null;
  #most = maxChangesInRequest;

  /** `onSettled` hears what became of what this very queue sent. */
  constructor(
    parts: SendingParts<Change>,
    pending: PendingChanges<Change>,
    onSettled: (settlements: readonly Settlement<Change>[]) => void,
  ) {
    this.#parts = parts;
    this.#pending = pending;
    this.#onSettled = onSettled;
  }

  get blocked(): Blocked | null {
    return this.#blocked;
  }

  /** How the last request failed, and when (ms since 1970) the next one is to be tried; null when none has. */
  get failure(): { readonly kind: 'offline' | 'unreachable'; readonly retryAt: number } | null {
    return this.#failures > 0 ? { kind: this.#failure, retryAt: this.#retryAt } : null;
  }

  /** Forgets that sending failed, also that the person was signed out: they may be back. */
  takeHeart(): void {
    this.#failures = 0;
    if (this.#blocked !== 'locked') this.#blocked = null;
  }

  /** Nothing is left to be sent: what made a request too large is gone. */
  restart(): void {
    this.#most = maxChangesInRequest;
  }

  /** Sends what is due at `until` (ms since 1970). True when there may be more to send at once. */
  async sendSome(until: number): Promise<boolean> {
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

  async #answered(taken: readonly KeptChange<Change>[], outcome: SendOutcome<Change>): Promise<boolean> {
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

  async #settle(results: readonly SaveChangeResult<Change>[]): Promise<boolean> {
    const settlements = await this.#pending.settle(results);
    // An answer that speaks of none of what was sent would otherwise be asked for without end.
    if (results.length === 0) return this.#failed('unreachable');
    this.#failures = 0;
    this.#onSettled(settlements);
    return true;
  }

  #failed(failure: 'offline' | 'unreachable'): false {
    this.#failures += 1;
    this.#failure = failure;
    this.#retryAt = this.#parts.device.now() + this.#backOff();
    return false;
  }

  #backOff(): number {
    const longest = Math.min(longestBackOff, shortestBackOff * 2 ** (this.#failures - 1));
    return Math.max(shortestBackOff, longest * (0.5 + this.#parts.device.random() / 2));
  }
}
