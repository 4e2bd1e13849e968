import type { PlainDate } from '@/lib/domain/plain-date';

/** The one clock of the house. Domain functions never ask it: they are told. */
export const now = (): Date => new Date();

const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The calendar day in Sweden of a moment. */
export const dayOfMoment = (moment: Date): PlainDate => swedishDay.format(moment) as PlainDate;

/** The calendar day that it is in Sweden. */
export const today = (): PlainDate => dayOfMoment(now());
