import type { z } from 'zod';
import { Denied } from '@/lib/data/scope';
import type { Presence } from '@/lib/data/sign-in';
import { fail, ok, type Result } from '@/lib/domain/result';
import { logUnforeseen } from '@/lib/observe/log-unforeseen';
import { absence, presenceIn } from './current-session';
import { type LimitName, takeTurn } from './limits';
import { notingDenied } from './noting-denied';
import { isFromElsewhere, isWrite } from './same-origin';

/** What a route answers when it does not answer what was asked: a code for the program that called. */
export const refusal = (status: number, error: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ error, ...more }, { status, headers: { 'cache-control': 'no-store' } });

const nobody = (why: Awaited<ReturnType<typeof absence>>): Response =>
  refusal(why === 'signed-out' ? 401 : 404, why);

function slowDown(seconds: number): Response {
  const response = refusal(429, 'slow-down', { seconds });
  response.headers.set('retry-after', String(seconds));
  return response;
}

type Context<Params> = { params: Promise<Params & { slug: string }> };

/**
 * A route inside a tenant: asks who is there, then does the work. Nobody is 401, a stranger 404 like a tenant that does
 * not exist, and what the access table denies 403 or 404. What would write is refused to other sites with 403; whoever asks
 * too often for what has a limit is told with 429 how long to wait. What nobody foresaw is 500 with an id that is in the log.
 * An answer that says nothing of it is kept nowhere.
 */
export function tenantRoute<Params>(
  work: (presence: Presence, request: Request, params: Params & { slug: string }) => Promise<Response>,
  { limit }: { readonly limit?: LimitName } = {},
): (request: Request, context: Context<Params>) => Promise<Response> {
  return async (request, { params }) => {
    try {
      if (isWrite(request.method) && isFromElsewhere(request.headers)) return refusal(403, 'from-elsewhere');
      const given = await params;
      const presence = await presenceIn(given.slug);
      if (!presence) return nobody(await absence(given.slug));
      const seconds = limit ? await takeTurn(presence.actor, limit) : 0;
      if (seconds > 0) {
        await bytesWithin(request, 0);
        return slowDown(seconds);
      }
      const response = await notingDenied(presence.actor, () => work(presence, request, given));
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      return response;
    } catch (error) {
      if (error instanceof Denied) {
        return error.answer === 'forbidden' ? refusal(403, 'forbidden') : refusal(404, 'not-found');
      }
      return refusal(500, 'unexpected', { id: logUnforeseen(error, 'a route failed') });
    }
  };
}

/** The body of a request as a schema wants it, at most `most` bytes long; else the refusal to answer with. */
export async function bodyOf<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  most: number,
): Promise<Result<z.infer<Schema>, Response>> {
  const bytes = await bytesWithin(request, most);
  if (bytes === null) return fail(refusal(413, 'too-large'));
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? ok(parsed.data) : fail(refusal(422, 'malformed'));
  } catch {
    return fail(refusal(422, 'malformed'));
  }
}

/**
 * How far a body that is too long is read and thrown away, in bytes. To stop at once would break the connection while
 * the caller still sends: the answer might never reach them, and their next request would meet a closed door.
 */
export const mostThrownAway = 32_000_000;

/** The body as it came, or null when it has grown past `most` bytes: of a longer one nothing is kept. */
export async function bytesWithin(request: Request, most: number): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length <= most) chunks.push(chunk);
    else chunks = [];
    if (length > most + mostThrownAway) break;
  }
  return length > most ? null : Buffer.concat(chunks);
}
