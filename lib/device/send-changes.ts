import type { FieldChange, SaveChangeResult, SaveChangesRequest } from '@/lib/domain/field-change';

/**
 * What came of a request. `offline` is that no answer came, `unreachable` that the server could not do its work:
 * both are to be tried again. The others will not be mended by trying.
 */
export type SendOutcome<Change extends FieldChange> =
  | { readonly kind: 'answered'; readonly results: readonly SaveChangeResult<Change>[] }
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

export type SendChanges<Change extends FieldChange> = (
  request: SaveChangesRequest<Change>,
) => Promise<SendOutcome<Change>>;

const failures: Readonly<Record<number, Exclude<SendOutcome<never>['kind'], 'answered'>>> = {
  401: 'signed-out',
  403: 'no-access',
  404: 'no-access',
  409: 'locked',
  413: 'too-large',
  422: 'malformed',
};

/** No answer within this time counts as none. */
const patience = 30_000;

/**
 * Sends changes to `address`, which takes them by `PUT` and answers with a result for each. `hear` gets the whole answer,
 * for what it says besides.
 */
export function changeSender<Change extends FieldChange>(
  address: string,
  hear: (answer: object) => void = () => {},
): SendChanges<Change> {
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
      if (!isOurs<Change>(answer)) return { kind: 'unreachable' };
      hear(answer);
      return { kind: 'answered', results: answer.results };
    } catch {
      return { kind: 'offline' };
    }
  };
}

/** A page of another server on the way (a hotel's login) answers 200 as well. */
function isOurs<Change extends FieldChange>(
  answer: unknown,
): answer is { readonly results: readonly SaveChangeResult<Change>[] } {
  return (
    typeof answer === 'object' && answer !== null && 'results' in answer && Array.isArray(answer.results)
  );
}
