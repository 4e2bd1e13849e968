import type { Messages } from '@/lib/text/messages';

/** Somewhere the main menu leads. Its name is the key of its text. */
export type Place = {
  name: keyof Messages['shell']['places'];
  href: string;
  /** Other addresses that belong to it. */
  also?: readonly string[];
};

/**
 * The place a page belongs to: the one whose address is the longest beginning of the page's own.
 * `/t/demo/units/new` belongs to `/t/demo/units`, not to `/t/demo`.
 */
export function placeOf(path: string, places: readonly Place[]): Place | null {
  const holding = places
    .flatMap((place) => [place.href, ...(place.also ?? [])].map((href) => ({ href, place })))
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((one, other) => other.href.length - one.href.length);
  return holding[0]?.place ?? null;
}
