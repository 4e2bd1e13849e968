import type { PlainDate } from '../plain-date';

/** When a unit exists, both days included; open at its end while it goes on. */
export type Existence = { readonly validFrom: PlainDate; readonly validTo: PlainDate | null };

/** Whether a unit exists on a day. */
export const existsOn = ({ validFrom, validTo }: Existence, day: PlainDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);
