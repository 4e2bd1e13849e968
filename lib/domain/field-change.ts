import type { ChangeError } from './answer';

/** The least thing that is saved of anything that several people write in: one field of one target. */
export interface FieldChange {
  readonly target: string;
  readonly field: string;
  readonly value: unknown;
}

/** The change that a field holds on the server, with the revision it got, who saved it and when (ISO 8601). */
export type Stored<Change extends FieldChange> = Change & {
  readonly revision: number;
  readonly by: string;
  readonly at: string;
};

/** A change on its way, with an id of its own and the revision that it builds on. */
export type Sent<Change extends FieldChange> = Change & {
  readonly mutationId: string;
  readonly base: number;
};

/** `userId` is the person who made the changes, whoever is signed in when they arrive. `device` names the browser. */
export interface SaveChangesRequest<Change extends FieldChange> {
  readonly device: string;
  readonly userId: string;
  readonly changes: readonly Sent<Change>[];
}

/**
 * What became of one change: saved; refused since another revision stands there, which comes back whole; or refused for
 * what it says, which sending it again will not mend.
 */
export type SaveChangeResult<Change extends FieldChange> =
  | {
      readonly mutationId: string;
      readonly outcome: 'saved';
      readonly revision: number;
      readonly at: string;
    }
  | { readonly mutationId: string; readonly outcome: 'conflict'; readonly current: Stored<Change> }
  | { readonly mutationId: string; readonly outcome: 'refused'; readonly error: ChangeError };

/** The change that a stored field came from. */
export function changeOf<Change extends FieldChange>(stored: Stored<Change>): Change {
  const { target, field, value } = stored;
  return { target, field, value } as Change;
}
