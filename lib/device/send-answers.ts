import type { SaveAnswersRequest, SaveAnswersResponse, SaveResult } from '@/lib/domain/save-answers-message';

/**
 * What came of a request. `offline` is that no answer came, `unreachable` that the server could not do its work:
 * both are to be tried again. The others will not be mended by trying.
 */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly results: readonly SaveResult[] }
  | {
      readonly kind:
        | 'offline'
        | 'unreachable'
        | 'signed-out'
        | 'locked'
        | 'no-access'
        | 'too-large'
        | 'malformed';
    };

export type SendAnswers = (request: SaveAnswersRequest) => Promise<SendOutcome>;

const failures: Readonly<Record<number, Exclude<SendOutcome['kind'], 'answered'>>> = {
  401: 'signed-out',
  403: 'no-access',
  404: 'no-access',
  409: 'locked',
  413: 'too-large',
  422: 'malformed',
};

/** No answer within this time counts as none. */
const patience = 30_000;

/** Sends changes to `address`, which is `/api/t/<slug>/audits/<id>/answers`. */
export function answerSender(address: string): SendAnswers {
  return async (request) => {
    try {
      const response = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) return { kind: failures[response.status] ?? 'unreachable' };
      const answer: unknown = await response.json().catch(() => null);
      return isOurs(answer) ? { kind: 'answered', results: answer.results } : { kind: 'unreachable' };
    } catch {
      return { kind: 'offline' };
    }
  };
}

/** A page of another server on the way (a hotel's login) answers 200 as well. */
function isOurs(answer: unknown): answer is SaveAnswersResponse {
  return (
    typeof answer === 'object' && answer !== null && 'results' in answer && Array.isArray(answer.results)
  );
}
