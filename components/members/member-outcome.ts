import type { ActionFailure } from '../shell/action-problem';

/** What came of a command about members; `code` is one that every action can have, or one of its own. */
export type Outcome<Code extends string, Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ActionFailure | { readonly code: Code } };
