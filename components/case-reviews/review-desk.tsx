'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { SaveStatus } from '../audit/checklist/save-state';
import type { SplitKind } from '../measurement/split-fields';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Paper, PaperSection } from '../ui/paper';
import { ProgressMeter } from '../ui/progress-meter';
import { Spinner } from '../ui/spinner';
import { CaseMatrix, useLeftOf } from './case-matrix';
import { CaseView } from './case-view';
import { DiscardReview } from './discard-review';
import { EditReviewForm } from './edit-review-form';
import { FinishReview, ReopenReview } from './finish-review';
import { AnswersOfControls, LiveResult } from './live-result';
import type { Named, ReviewCommands } from './review-commands';
import {
  ReviewProvider,
  type ShownReview,
  useCases,
  useOpening,
  useReviewStatus,
  useShownReview,
} from './review-context';
import { RuleForm } from './rule-form';

type ReviewDeskProps = Omit<ShownReview, 'open' | 'targets'> & {
  commands: ReviewCommands;
  reviewers: readonly Named[];
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  /** Where the reviews are. */
  href: string;
  /** What is said of the review, as the server shows it. */
  children: ReactNode;
};

/** A review: all its cases, one of them at a time, and what they make. */
export function ReviewDesk({ commands, reviewers, usual, href, children, ...shown }: ReviewDeskProps) {
  const t = useTranslations('caseReviews');
  const open = useOpening(shown.source);
  const targets = useMemo(() => targetsOf(shown.template), [shown.template]);
  if (open === 'opening') {
    return (
      <p role="status" className="flex items-center gap-2">
        <Spinner /> {t('loading')}
      </p>
    );
  }
  if (open === null) {
    return (
      <Notice tone="error" title={t('noStorage')}>
        {t('noStorageText')}
      </Notice>
    );
  }
  return (
    <ReviewProvider value={{ ...shown, open, targets }}>
      <OpenDesk {...{ commands, reviewers, usual, href }}>{children}</OpenDesk>
    </ReviewProvider>
  );
}

type OpenDeskProps = Pick<ReviewDeskProps, 'commands' | 'reviewers' | 'usual' | 'href' | 'children'>;

function OpenDesk(props: OpenDeskProps) {
  const [number, go] = useCaseInAddress();
  return (
    <>
      <DeskBar />
      <Paper>
        {number === null ? <WholeReview {...props} openCase={go} /> : <CaseView number={number} go={go} />}
      </Paper>
    </>
  );
}

/** The case that is shown stands in the address, so that it can be linked to and gone back from. */
function useCaseInAddress(): readonly [number | null, (number: number | null) => void] {
  const { review } = useShownReview();
  const { caseCount } = review;
  const read = useCallback(() => {
    const found = Number(/^#case-(\d+)$/u.exec(window.location.hash)?.[1] ?? 0);
    return found >= 1 && found <= caseCount ? found : null;
  }, [caseCount]);
  const [number, setNumber] = useState(read);
  useEffect(() => {
    const follow = () => setNumber(read());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [read]);
  const go = useCallback((next: number | null) => {
    window.location.hash = next === null ? '' : `case-${next}`;
  }, []);
  return [number, go];
}

function DeskBar() {
  const t = useTranslations('caseReviews');
  const status = useReviewStatus();
  const cases = useCases();
  const leftOf = useLeftOf();
  const filled = cases.filter((one) => (leftOf(one) ?? 0) === 0).length;
  const isOver = status.state === 'locked' || status.state === 'no-access';
  return (
    <div className="mb-4 grid gap-3 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="tabular-nums">{t('filled', { filled, count: cases.length })}</span>
        <SaveStatus status={status} />
      </div>
      <ProgressMeter label={t('filledLabel')} value={filled} max={cases.length} />
      {isOver && (
        <Notice tone="error" title={t('over')}>
          {t('overText')}
        </Notice>
      )}
      {status.state === 'signed-out' && (
        <Notice tone="warning" title={t('signedOut')}>
          {t('signedOutText')}
        </Notice>
      )}
    </div>
  );
}

type WholeReviewProps = OpenDeskProps & { openCase: (number: number) => void };

function WholeReview({ commands, reviewers, usual, href, children, openCase }: WholeReviewProps) {
  const t = useTranslations('caseReviews');
  const { review } = useShownReview();
  const [form, setForm] = useState<'rules' | 'setup' | null>(null);
  const close = () => setForm(null);
  const { edit, setRules, finish, reopen, discard } = commands;
  return (
    <>
      <PaperSection title={t('cases')}>
        <CaseMatrix openCase={openCase} />
      </PaperSection>
      <PaperSection
        title={t(review.status === 'done' ? 'result' : 'resultSoFar')}
        aside={
          setRules && form !== 'rules' && <Button onClick={() => setForm('rules')}>{t('rule.edit')}</Button>
        }
      >
        {form === 'rules' && setRules ? <RuleForm setRules={setRules} close={close} /> : <LiveResult />}
      </PaperSection>
      <PaperSection title={t('controls.title')}>
        <AnswersOfControls />
      </PaperSection>
      <PaperSection
        title={t('about')}
        aside={
          edit && form !== 'setup' && <Button onClick={() => setForm('setup')}>{t('setup.edit')}</Button>
        }
      >
        {form === 'setup' && edit ? (
          <EditReviewForm {...{ review, reviewers, usual, edit, close }} />
        ) : (
          children
        )}
        {discard && <DiscardReview {...{ review, discard, href }} />}
      </PaperSection>
      {finish && (
        <div className="mt-10 print:hidden">
          <PaperSection title={t('finish.title')}>
            <FinishReview finish={finish} />
          </PaperSection>
        </div>
      )}
      {reopen && (
        <div className="mt-10 print:hidden">
          <PaperSection title={t('reopen.title')}>
            <p className="mb-3 max-w-measure">{t('reopen.text')}</p>
            <ReopenReview reopen={reopen} />
          </PaperSection>
        </div>
      )}
    </>
  );
}
