/** One deed in the tenant's log, in the words of its reader. */
export type LogRow = {
  readonly id: string;
  readonly at: Date;
  /** The person's name, or null when the system acted. */
  readonly by: string | null;
  /** Why the system acted. */
  readonly systemReason: string | null;
  readonly deed: string;
  /** What else there is to say of it. */
  readonly details: readonly string[];
  /** What it was done on; null when that is said already. */
  readonly target: LogRowTarget | null;
};

export type LogRowTarget = {
  readonly kind: string;
  readonly name: string | null;
  /** Its own page. */
  readonly href: string | null;
  /** All that has been done with it. */
  readonly allHref: string | null;
};
