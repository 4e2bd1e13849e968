import type { Instrumentation } from 'next';

/** Runs once in each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await import('./instrumentation-node');
}

/** What nobody caught while a page was made, or a route or an action answered. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  _request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logUncaught } = await import('./lib/observe/framework-lines');
  logUncaught(error, { route: routePath, kind: routeType });
};
