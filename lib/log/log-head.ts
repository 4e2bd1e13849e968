import { fail, ok, type Result } from '@/lib/domain/result';

/** The last link of a chain as it was at some time: kept outside the database, it shows whether the log was remade since. */
export type LogHead = { readonly seq: number; readonly hash: string };

const form = /^([1-9]\d{0,15}):([0-9a-f]{64})$/;

/** A head as people and log lines carry it: `1204:9f86…`. */
export const writeLogHead = ({ seq, hash }: LogHead): string => `${seq}:${hash}`;

export function readLogHead(text: string): Result<LogHead, 'malformed'> {
  const [, seq, hash] = form.exec(text.trim()) ?? [];
  return seq && hash ? ok({ seq: Number(seq), hash }) : fail('malformed');
}
