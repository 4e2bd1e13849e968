import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Denied } from '@/lib/data/scope';

const id = z.uuid();

/** An id that stands in the address of a page. What is no id names nothing, so the page is not found. */
export function idFromAddress(part: string): string {
  const parsed = id.safeParse(part);
  return parsed.success ? parsed.data : notFound();
}

/** An id that stands in the address of a route. @throws Denied (notFound) for what is no id. */
export function idOrDenied(part: string): string {
  const parsed = id.safeParse(part);
  if (!parsed.success) throw new Denied('notFound', 'an address without an id');
  return parsed.data;
}

/**
 * An id that a device has made for what it sends, of the kind that the house makes (UUID version 7).
 * @throws Denied (notFound) for any other.
 */
export function newIdOrDenied(part: string): string {
  const parsed = z.uuidv7().safeParse(part);
  if (!parsed.success) throw new Denied('notFound', 'an address without a new id');
  return parsed.data;
}
