import type { FieldHistory } from '@/lib/domain/field-history';

/** What happened to one target of an audit; null when the server does not say. */
export async function loadHistory(
  slug: string,
  auditId: string,
  target: string,
): Promise<FieldHistory | null> {
  try {
    const query = new URLSearchParams({ target });
    const response = await fetch(`/api/t/${slug}/audits/${auditId}/history?${query}`, { cache: 'no-store' });
    if (!response.ok) return null;
    return await response.json();
  } catch {
    return null;
  }
}
