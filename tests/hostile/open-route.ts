import type { SiteRequest } from './site-request';

/** A way in for anyone. */
export type OpenRoute = {
  readonly of: string;
  /** Why nobody need sign in for it. */
  readonly open: string;
  readonly request: SiteRequest;
  /** What it answers to whoever is not signed in. */
  readonly status: number;
};
