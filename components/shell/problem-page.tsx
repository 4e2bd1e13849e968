import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ErrorId } from '../ui/error-id';
import { Page } from '../ui/page';
import { PageHeader } from '../ui/page-header';

type ProblemPageProps = {
  problem: 'notFound' | 'forbidden' | 'unexpected';
  /** The number under which an unexpected error stands in the server's log. */
  errorId?: string | undefined;
  /** What one can do now: a link to the start page, a button that tries again. */
  action?: ReactNode;
};

/** Stands in for a page that cannot be shown: what happened, what is kept, what to do. */
export function ProblemPage({ problem, errorId, action }: ProblemPageProps) {
  const t = useTranslations('problem');
  return (
    <Page>
      <PageHeader title={t(`${problem}.title`)} lede={t(`${problem}.text`)} />
      {errorId && (
        <p className="mb-6">
          {t('tellNumber')} <ErrorId id={errorId} />
        </p>
      )}
      {action}
    </Page>
  );
}
