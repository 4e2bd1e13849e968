import type { DraftBundle, DraftNews } from '@/lib/domain/template/draft-bundle';

export type LoadProblem = 'signed-out' | 'no-access' | 'not-found' | 'offline' | 'failed';

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: LoadProblem };

const failures: Readonly<Record<number, LoadProblem>> = {
  401: 'signed-out',
  403: 'no-access',
  404: 'not-found',
};

/** All of a draft. `address` is `/api/t/<slug>/templates/<templateId>/drafts/<draftId>`. */
export function loadDraft(address: string): Promise<Loaded<DraftBundle>> {
  return load<DraftBundle>(`${address}/bundle`, 'base');
}

/** What others have done since a revision of the draft. */
export function loadNews(address: string, since: number): Promise<Loaded<DraftNews>> {
  return load<DraftNews>(`${address}/changes?since=${since}`, 'fields');
}

/** What our own server says is not checked further; `sign` tells it from another one's page on the way. */
async function load<Value>(address: string, sign: keyof Value & string): Promise<Loaded<Value>> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) return { ok: false, error: failures[response.status] ?? 'failed' };
    const answer: unknown = await response.json().catch(() => null);
    const isOurs = typeof answer === 'object' && answer !== null && sign in answer;
    return isOurs ? { ok: true, value: answer as Value } : { ok: false, error: 'failed' };
  } catch {
    return { ok: false, error: 'offline' };
  }
}
