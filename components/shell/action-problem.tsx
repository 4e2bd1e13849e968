import { useTranslations } from 'next-intl';
import { ErrorId } from '../ui/error-id';
import { Notice } from '../ui/notice';

/** Why a change was not made, as every action answers it. `unreachable` is what the browser found by itself. */
export type ActionFailure =
  | { readonly code: 'signed-out' | 'forbidden' | 'not-found' | 'unreachable' }
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly code: 'unexpected'; readonly id: string };

const textKeys = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  unreachable: 'unreachable',
  invalid: 'invalid',
  unexpected: 'unexpected',
} as const satisfies Record<ActionFailure['code'], string>;

/** Whether it is a failure that every action can have, rather than one of this action's own. */
export const isActionFailure = <Failure extends { readonly code: string }>(
  failure: Failure,
): failure is Extract<Failure, { readonly code: ActionFailure['code'] }> =>
  Object.hasOwn(textKeys, failure.code);

/** Says above a form that nothing was saved, why, and what to do. */
export function ActionProblem({ failure }: { failure: ActionFailure }) {
  const t = useTranslations('problem');
  return (
    <Notice tone="error" title={t('action.notDone')}>
      {t(`action.${textKeys[failure.code]}`)}
      {failure.code === 'unexpected' && (
        <>
          {' '}
          {t('tellNumber')} <ErrorId id={failure.id} />
        </>
      )}
    </Notice>
  );
}
