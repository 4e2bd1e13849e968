/** How deep an error of the database lies in those that carry it. */
const DEPTH = 6;

/**
 * The code that PostgreSQL or a pooler gave for an error (SQLSTATE; PostgreSQL, appendix A), however Prisma and its
 * adapter have wrapped it; null when it comes from neither.
 */
export function sqlStateOf(error: unknown): string | null {
  return within(error, ({ originalCode, code, severity }) => {
    if (typeof originalCode === 'string') return originalCode;
    return typeof severity === 'string' && typeof code === 'string' ? code : null;
  });
}

/** What Prisma's adapter took an error of the driver for, as *ConnectionClosed*; null when it comes from elsewhere. */
export const driverKindOf = (error: unknown): string | null =>
  within(error, ({ kind }) => (typeof kind === 'string' ? kind : null));

/** What an error says, or else the first of those that it carries. */
function within(
  error: unknown,
  said: (error: Readonly<Record<string, unknown>>) => string | null,
  depth = 0,
): string | null {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return null;
  const own = error as Readonly<Record<string, unknown>>;
  const found = said(own);
  if (found !== null) return found;
  for (const carried of [own.driverAdapterError, own.meta, own.cause]) {
    const deeper = within(carried, said, depth + 1);
    if (deeper !== null) return deeper;
  }
  return null;
}
