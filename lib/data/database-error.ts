/** How deep an error of the database lies in those that carry it. */
const DEPTH = 6;

/**
 * The code that PostgreSQL or a pooler gave for an error (SQLSTATE; PostgreSQL, appendix A), however Prisma and its
 * adapter have wrapped it; null when it comes from neither.
 */
export function sqlStateOf(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > DEPTH) return null;
  const { originalCode, code, severity, driverAdapterError, meta, cause } = error as Record<string, unknown>;
  if (typeof originalCode === 'string') return originalCode;
  if (typeof severity === 'string' && typeof code === 'string') return code;
  for (const within of [driverAdapterError, meta, cause]) {
    const found = sqlStateOf(within, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
