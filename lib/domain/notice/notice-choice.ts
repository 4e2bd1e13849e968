import { z } from 'zod';
import { noticeGroups } from './notice';

/** The groups that a person may have gathered once a day. Escalations never wait. */
export const gatherableGroups = noticeGroups.filter((group) => group !== 'escalations');

/** How a person wants to be told by mail. */
export const noticeChoiceSchema = z.strictObject({
  /** Of the mails; the pages follow the browser. */
  language: z.enum(['sv', 'en']),
  /** The groups that come once a day, gathered; the others come at once. */
  daily: z.array(z.enum(gatherableGroups)).max(gatherableGroups.length),
});
export type NoticeChoice = z.infer<typeof noticeChoiceSchema>;

/** What holds for whoever has not chosen. */
export const usualChoice: NoticeChoice = { language: 'sv', daily: [] };
