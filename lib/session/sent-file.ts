import { fail, ok, type Result } from '@/lib/domain/result';
import { refusal } from './tenant-route';

/** How much of what people are sending this process holds at once, in bytes. */
const mostBytesAtOnce = 200_000_000;

let held = 0;

/**
 * Lets `work` have the file that is the body of a request; else gives the refusal to answer with. One that says itself
 * that it is too large is not read at all, and one that lies about it only so far. What arrives is held in memory, which
 * is why there is a limit to all of it together.
 */
export async function withSentFile(
  request: Request,
  most: number,
  work: (bytes: Uint8Array) => Promise<Response>,
): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return refusal(413, 'too-large');
  const taken = { bytes: 0 };
  try {
    const received = await receive(request, most, taken);
    return received.ok ? await work(received.value) : received.error;
  } finally {
    held -= taken.bytes;
  }
}

async function receive(
  request: Request,
  most: number,
  taken: { bytes: number },
): Promise<Result<Uint8Array, Response>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request.body ?? []) {
    held += chunk.byteLength;
    taken.bytes += chunk.byteLength;
    if (taken.bytes > most) return fail(refusal(413, 'too-large'));
    if (held > mostBytesAtOnce) return fail(refusal(503, 'too-many-at-once'));
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}
