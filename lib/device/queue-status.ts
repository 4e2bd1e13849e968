/**
 * Where things stand. `offline` and `unreachable` are tried again by themselves; `signed-out`, `locked` and
 * `no-access` need a person; `not-kept` is that this browser has no room. In none of them is anything lost, but
 * under `not-kept` what was done last lives only as long as the page does.
 */
export type QueueState =
  | 'saved'
  | 'saving'
  | 'offline'
  | 'unreachable'
  | 'signed-out'
  | 'locked'
  | 'no-access'
  | 'not-kept';

export interface QueueStatus {
  readonly state: QueueState;
  /** How many changes wait to be saved. */
  readonly waiting: number;
  /** When the last one was saved, an ISO 8601 instant, or null when none was since the page was opened. */
  readonly savedAt: string | null;
}
