import type { PlainDate } from '../plain-date';
import { sealStanding } from '../seal-standing';
import type { OrganisationNoticeKind } from './notice';

/** What is to be said of a seal as of a day. */
export type SealNotice = {
  readonly kind: OrganisationNoticeKind;
  /** Which of the steps towards and past its last day it is. */
  readonly step: string;
};

/** The last step that has come: 30 days before the seal ends, 7 days before, and when it has ended; null before them. */
export function sealNotice(validTo: PlainDate, today: PlainDate): SealNotice | null {
  const { ended, within } = sealStanding(validTo, today);
  if (ended) return { kind: 'sealEnded', step: 'ended' };
  return within === 7 || within === 30 ? { kind: 'sealEndsSoon', step: `within-${within}` } : null;
}

/** The notice's key: another seal is another event. */
export const sealNoticeKey = (sealId: string, { step }: SealNotice): string => `seal ${step} ${sealId}`;
