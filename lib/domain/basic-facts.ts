import { z } from 'zod';
import { line, optionalLine } from './input';

/** Someone from the unit, or beside the auditors, who took part; need not have an account. */
export const participantSchema = z.strictObject({
  name: line(200),
  title: optionalLine(200),
});
export type Participant = z.infer<typeof participantSchema>;

/** In characters. */
const longestManager = 200;

/**
 * The form's head (*Enhetens namn, adress, ansvarig chef, telefon, e-post*, *Från utföraren medverkade*): copied from the
 * unit when the audit is planned, and then the audit's own.
 */
export const basicFactsSchema = z.strictObject({
  unitName: line(200),
  unitAddress: optionalLine(300),
  /** The address of a sheltered place is not written in reports. */
  addressProtected: z.boolean(),
  manager: optionalLine(longestManager),
  phone: optionalLine(50),
  email: optionalLine(254),
  participants: z.array(participantSchema).max(50),
});
export type BasicFacts = z.infer<typeof basicFactsSchema>;

/** What a unit is, as far as the form's head asks. */
export type UnitOfFacts = {
  readonly name: string;
  readonly address: string | null;
  readonly addressProtected: boolean;
  /** The names of those who answer for it. */
  readonly managers: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
};

/** As many of the names as the field holds, each of them whole: a large unit may have many who deputise. */
function namesThatFit(names: readonly string[]): string {
  const fit = names.filter((_, index) => names.slice(0, index + 1).join(', ').length <= longestManager);
  return fit.join(', ');
}

/** The facts of a new audit of a unit, before anyone has taken part. */
export const factsOfUnit = (unit: UnitOfFacts): BasicFacts => ({
  unitName: unit.name,
  unitAddress: unit.address,
  addressProtected: unit.addressProtected,
  manager: namesThatFit(unit.managers) || null,
  phone: unit.phone,
  email: unit.email,
  participants: [],
});
