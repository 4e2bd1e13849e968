import type { FieldHistory, HistoryEntry } from '@/lib/domain/field-history';

/** What happened to one target of an audit, the newest first; null when the server does not say. */
export async function loadHistory(
  slug: string,
  auditId: string,
  target: string,
): Promise<readonly HistoryEntry[] | null> {
  try {
    const query = new URLSearchParams({ target });
    const response = await fetch(`/api/t/${slug}/audits/${auditId}/history?${query}`, { cache: 'no-store' });
    if (!response.ok) return null;
    const history: FieldHistory = await response.json();
    return history.entries;
  } catch {
    return null;
  }
}
