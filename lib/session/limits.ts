import { type Limit, takeAttempt } from '@/lib/data/attempts';
import type { Person } from '@/lib/domain/actor';
import { fail, type Result } from '@/lib/domain/result';

/**
 * What costs the installation much, and how often one person in one tenant may ask for it. The numbers are far above what
 * work needs; they end what a program would do.
 */
export const limits = {
  /** Files made to be taken away: spreadsheets, forms, reports. */
  export: { free: 600, longest: 60 },
  /** Files sent in, each of them looked into in a thread. */
  upload: { free: 600, longest: 60 },
  /** What is said to be not accessible: each message is read by somebody. */
  accessibility: { free: 30, longest: 900 },
  /** What is said about a template. */
  feedback: { free: 600, longest: 60 },
  /** A whole tenant's audits judged anew. */
  simulation: { free: 300, longest: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** Takes one turn for a person; the seconds to wait, 0 when they may go on. */
export const takeTurn = (actor: Person, name: LimitName): Promise<number> =>
  takeAttempt(`${name}:${actor.tenantId}:${actor.userId}`, limits[name]);

/** Whoever asks too often is told how many seconds to wait. */
export type SlowDown = { readonly code: 'slow-down'; readonly seconds: number };

/** A command that each person may call only so often; each call that has its shape is a turn. */
export const limited =
  <Input, Value, Failure>(
    name: LimitName,
    command: (actor: Person, input: Input) => Promise<Result<Value, Failure>>,
  ): ((actor: Person, input: Input) => Promise<Result<Value, Failure | SlowDown>>) =>
  async (actor, input) => {
    const seconds = await takeTurn(actor, name);
    return seconds > 0 ? fail({ code: 'slow-down', seconds }) : command(actor, input);
  };
