import { fail, ok, type Result } from '@/lib/domain/result';
import { mostThrownAway, refusal } from './tenant-route';

/** How much of what people are sending this process holds at once, in bytes. */
const mostBytesAtOnce = 200_000_000;

let held = 0;

/**
 * Lets `work` have the file that is the body of a request; else gives the refusal to answer with. Of one that is too
 * large nothing is kept, and one that says itself that it is far too large is not even read. What arrives is held in
 * memory, which is why there is a limit to all of it together.
 */
export async function withSentFile(
  request: Request,
  most: number,
  work: (bytes: Uint8Array) => Promise<Response>,
): Promise<Response> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > most + mostThrownAway) return refusal(413, 'too-large');
  const share: Share = { bytes: 0 };
  try {
    const received = await receive(request, most, share);
    return received.ok ? await work(received.value) : received.error;
  } finally {
    release(share);
  }
}

type Share = { bytes: number };

/** Gives back what was held, at once: whoever goes on sending what is not kept takes no room from others. */
function release(share: Share): void {
  held -= share.bytes;
  share.bytes = 0;
}

async function receive(request: Request, most: number, share: Share): Promise<Result<Uint8Array, Response>> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  let why: 'too-large' | 'too-many-at-once' | null = null;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) why = 'too-large';
    else if (held + chunk.byteLength > mostBytesAtOnce) why ??= 'too-many-at-once';
    if (length > most + mostThrownAway) break;
    if (why === null) {
      chunks.push(chunk);
      held += chunk.byteLength;
      share.bytes += chunk.byteLength;
    } else {
      chunks = [];
      release(share);
    }
  }
  if (why === null) return ok(Buffer.concat(chunks));
  return fail(refusal(why === 'too-large' ? 413 : 503, why));
}
