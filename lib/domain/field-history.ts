import type { Change } from './answer';
import type { HistoryCorrection } from './history-correction';

/** One change to one field, as it was logged. */
export interface HistoryEntry {
  readonly field: Change['field'];
  /** What stood there before, or null when nobody had touched it. */
  readonly from: Change | null;
  readonly to: Change;
  /** The name of the person who made it. */
  readonly by: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  /** Names the browser it was made in. */
  readonly device: string;
}

/** `GET /api/t/<slug>/audits/<id>/history?target=<key>`: what happened to one target, the newest first. */
export interface FieldHistory {
  readonly entries: readonly HistoryEntry[];
  /** What has been taken out of it, the newest first. */
  readonly corrections: readonly HistoryCorrection[];
  /** Whether the person may take words out of it. */
  readonly mayCorrect: boolean;
}
