import { type Limit, takeAttempt } from '@/lib/data/attempts';
import type { Person } from '@/lib/domain/actor';

/**
 * What costs the installation much, and how often one person in one tenant may ask for it. The numbers are far above what
 * work needs; they end what a program would do.
 */
export const limits = {
  /** Files made to be taken away: spreadsheets, forms, reports. */
  export: { free: 600, longest: 60 },
  /** Files sent in, each of them looked into in a thread. */
  upload: { free: 600, longest: 60 },
  /** What is said about a template. */
  feedback: { free: 600, longest: 60 },
  /** A whole tenant's audits judged anew. */
  simulation: { free: 300, longest: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Takes one turn for a person; the seconds to wait, 0 when they may go on. */
export const takeTurn = (actor: Person, name: LimitName): Promise<number> =>
  takeAttempt(`${name}:${actor.tenantId}:${actor.userId}`, limits[name]);
