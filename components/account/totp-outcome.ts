import type { FreshLoginFailure } from '@/lib/domain/fresh-login';
import type { ActionFailure } from '../shell/action-problem';

/** Why nothing came of what concerns one-time codes. */
export type TotpFailure =
  | ActionFailure
  | FreshLoginFailure
  | { readonly code: 'no-password' | 'in-use' | 'not-begun' };

export type TotpOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: TotpFailure };

/** A secret that has been laid down: as text, and as the address that an app reads from a QR code. */
export type TotpSecret = { readonly secret: string; readonly address: string };

/** Recovery codes, as they are shown once. */
export type Codes = { readonly codes: readonly string[] };
