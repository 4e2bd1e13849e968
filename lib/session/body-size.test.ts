import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withSentFile } from './sent-file';
import { bodyOf, bytesWithin, mostThrownAway } from './tenant-route';

const sent = (length: number, headers: Record<string, string> = {}): Request =>
  new Request('https://foljsam.example/api', { method: 'PUT', body: new Uint8Array(length), headers });

const json = (length: number): Request =>
  new Request('https://foljsam.example/api', { method: 'PUT', body: JSON.stringify('x'.repeat(length - 2)) });

describe('a body', () => {
  test('is taken whole up to the edge, and not at all beyond it', async () => {
    expect((await bytesWithin(sent(1000), 1000))?.length).toBe(1000);
    expect(await bytesWithin(sent(1001), 1000)).toBeNull();
  });

  test('that is too large is answered with 413, and one at the edge is read', async () => {
    const atEdge = await bodyOf(json(64_000), z.string(), 64_000);
    expect(atEdge.ok).toBe(true);
    const beyond = await bodyOf(json(64_001), z.string(), 64_000);
    expect(beyond.ok === false && beyond.error.status).toBe(413);
  });
});

describe('a file', () => {
  const statusOf = async (request: Request): Promise<number> =>
    (await withSentFile(request, 1000, async (bytes) => Response.json({ length: bytes.length }))).status;

  test('is taken up to the edge and refused beyond it', async () => {
    expect(await statusOf(sent(1000))).toBe(200);
    expect(await statusOf(sent(1001))).toBe(413);
  });

  test('that says itself that it is far too large is not even read', async () => {
    const request = sent(1, { 'content-length': String(1000 + mostThrownAway + 1) });
    expect(await statusOf(request)).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });
});
