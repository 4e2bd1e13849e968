import type { Messages } from '@/lib/text/messages';

/** Somewhere the main menu leads. Its name is the key of its text. */
export type Place = { name: keyof Messages['shell']['places']; href: string };

/**
 * The place a page belongs to: the one whose address is the longest beginning of the page's own.
 * `/t/demo/units/new` belongs to `/t/demo/units`, not to `/t/demo`.
 */
export function placeOf(path: string, places: readonly Place[]): Place | null {
  const holding = places.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return holding.reduce<Place | null>(
    (longest, place) => (longest && longest.href.length >= place.href.length ? longest : place),
    null,
  );
}
