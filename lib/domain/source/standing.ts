import type { PlainDate } from '../plain-date';
import type { Source } from './source-schema';

/**
 * How a source stands on a day. `unknown` is when nothing is known that says whether it holds; `replaced` when another
 * one holds in its place, though it is not known when it ended itself.
 */
export type Standing = 'inForce' | 'notYetInForce' | 'ended' | 'replaced' | 'unknown';

/** How the source stands on the day, in a register that holds what replaced it. */
export function standingOf(source: Source, register: ReadonlyMap<string, Source>, day: PlainDate): Standing {
  const { validFrom, validTo, replacedBy } = source;
  if (validTo && validTo.day < day) return 'ended';
  if (validFrom && validFrom.day > day) return 'notYetInForce';
  const successor = replacedBy && register.get(replacedBy.key);
  if (!validTo && successor && (successor.validFrom === null || successor.validFrom.day <= day))
    return 'replaced';
  return validFrom || validTo ? 'inForce' : 'unknown';
}
