import type { z } from 'zod';
import { fail, ok, type Result } from '@/lib/domain/result';

/** Sends a file as the body of a request. What was answered otherwise is handed on as it came; null when nothing came. */
export async function sendFile<Value>(
  address: string,
  file: File,
  schema: z.ZodType<Value>,
): Promise<Result<Value, { readonly said: unknown } | null>> {
  try {
    const headers = { 'content-type': 'application/octet-stream' };
    const answer = await fetch(address, { method: 'POST', headers, body: file });
    const said: unknown = await answer.json();
    const parsed = schema.safeParse(said);
    return answer.ok && parsed.success ? ok(parsed.data) : fail({ said });
  } catch {
    // A file that has changed on the disk since it was chosen cannot be read either.
    return fail(null);
  }
}
