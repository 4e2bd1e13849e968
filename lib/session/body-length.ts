/**
 * Whether a request's body is longer than `most` bytes, whatever it says of its length. The body is still there to be read
 * afterwards: what is looked at here is kept for that in memory, so it is looked at up to the edge and no further.
 */
export async function isLongerThan(request: Request, most: number): Promise<boolean> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return true;
  const copy = request.clone().body;
  let length = 0;
  // To cancel one of two copies would be to wait for the other.
  for await (const chunk of copy?.values({ preventCancel: true }) ?? []) {
    length += chunk.byteLength;
    if (length > most) return true;
  }
  return false;
}
