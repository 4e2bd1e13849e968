/** Why words were not taken out of the history; `failed` when the server did not say. */
export type CorrectionFailure = 'still-there' | 'not-there' | 'malformed' | 'failed';

const known = ['still-there', 'not-there', 'malformed'] as const;

/** Takes words out of the history of one target of an audit; null when it is done. */
export async function correctHistory(
  slug: string,
  auditId: string,
  correction: { readonly target: string; readonly words: string; readonly reason: string },
): Promise<CorrectionFailure | null> {
  try {
    const response = await fetch(`/api/t/${slug}/audits/${auditId}/history/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(correction),
    });
    if (response.ok) return null;
    const { error }: { error?: unknown } = await response.json();
    return known.find((code) => code === error) ?? 'failed';
  } catch {
    return 'failed';
  }
}
