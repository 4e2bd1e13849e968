import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** As the framework's build lists the routes (`routes-manifest.json`): fixed ones, and in the order of their trying the others. */
const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** Says which route an address is of, never the address itself: ids, codes and words that somebody typed stay out. */
export type RoutePattern = (url: string) => string;

/** What no page and no route of ours is asked by. */
const NONE = '(none)';
const FILES = '/_next/*';

/** @param manifest the text of the build's `routes-manifest.json`. @throws when it has another form. */
export function routePattern(manifest: string): RoutePattern {
  const { staticRoutes, dynamicRoutes } = manifestSchema.parse(JSON.parse(manifest));
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    form: new RegExp(regex),
  }));
  return (url) => {
    const path = url.split(/[?#]/, 1)[0] ?? '';
    if (path.startsWith('/_next/')) return FILES;
    return routes.find(({ form }) => form.test(path))?.page ?? NONE;
  };
}

/** The routes of the built site whose server this process is. */
export const builtRoutePattern = (): RoutePattern =>
  routePattern(readFileSync('.next/routes-manifest.json', 'utf8'));
