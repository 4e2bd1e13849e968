import { cookies } from 'next/headers';
import type { z } from 'zod';
import { isOverTls } from './transport-security';

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
  const scope = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  return {
    async keep(content) {
      const place = { ...scope, secure: isOverTls(), maxAge: seconds };
      (await cookies()).set(name, JSON.stringify(content), place);
    },
    async read() {
      const cookie = (await cookies()).get(name);
      const content = schema.safeParse(cookie && readJson(cookie.value));
      return content.success ? content.data : null;
    },
    async drop() {
      (await cookies()).delete(name);
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
