import type { z } from 'zod';
import { dropCookie, keepCookie, readCookie } from './own-cookie';

/** What a browser keeps in a cookie that no script reads, for the minutes in which it is at a provider and comes back. */
export type KeptNote<Content> = {
  readonly keep: (content: Content) => Promise<void>;
  /** Null when there is none, or it does not read as one. */
  readonly read: () => Promise<Content | null>;
  readonly drop: () => Promise<void>;
};

/** A note of a name and a form, kept for so many seconds. Whoever reads it takes it as said by the browser: it is not signed. */
export function keptNote<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  seconds: number,
): KeptNote<z.infer<Schema>> {
  return {
    keep: (content) => keepCookie(name, JSON.stringify(content), seconds),
    async read() {
      const content = schema.safeParse(readJson((await readCookie(name)) ?? ''));
      return content.success ? content.data : null;
    },
    drop: () => dropCookie(name),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
