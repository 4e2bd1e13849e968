import { notFound } from 'next/navigation';
import { z } from 'zod';

const id = z.uuid();

/** An id that stands in an address. What is no id names nothing, so the page is not found. */
export function idFromAddress(part: string): string {
  const parsed = id.safeParse(part);
  return parsed.success ? parsed.data : notFound();
}
