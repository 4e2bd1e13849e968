import { z } from 'zod';
import { verificationMethodSchema } from './action-step';
import { writtenDeadlineSchema } from './deadline/deadline';
import { plainDateSchema } from './plain-date-schema';

/** What can happen to an action once it is in force. One outside audits may be said anew: then its event holds what it said. */
export const actionEventKinds = [
  'message',
  'reported',
  'reportUndone',
  'verified',
  'returned',
  'carriedOver',
  'laterDateAsked',
  'laterDateGranted',
  'laterDateDeclined',
  'reworded',
] as const;
export const actionEventKindSchema = z.enum(actionEventKinds);
export type ActionEventKind = z.infer<typeof actionEventKindSchema>;

/** What an event says beside its words. */
export const actionEventDetailsSchema = z.strictObject({
  /** The day it was done, when it is verified, and how that was seen. */
  remediedOn: plainDateSchema.exactOptional(),
  method: verificationMethodSchema.exactOptional(),
  /** The later date that is asked for, granted or declined. */
  deadline: writtenDeadlineSchema.exactOptional(),
});
export type ActionEventDetails = z.infer<typeof actionEventDetailsSchema>;

/** The longest text of an event, in characters. */
export const longestEventText = 4000;
