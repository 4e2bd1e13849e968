'use client';

import { useTranslations } from 'next-intl';
import { ProblemPage } from '@/components/shell/problem-page';
import { SlimHeader } from '@/components/shell/slim-header';
import { Button } from '@/components/ui/button';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Something broke while a page was made. The digest is the number under which the server's log has the rest. */
export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations('problem');
  return (
    <>
      <SlimHeader />
      <ProblemPage
        problem="unexpected"
        errorId={error.digest}
        action={
          <Button variant="primary" onClick={reset}>
            {t('tryAgain')}
          </Button>
        }
      />
    </>
  );
}
