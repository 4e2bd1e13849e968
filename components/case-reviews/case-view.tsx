'use client';

import { ChevronLeft, ChevronRight, Grid3x3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { caseTarget } from '@/lib/domain/case-review/case-change';
import { ChecklistProvider, ReadOnlyProvider } from '../audit/checklist/checklist-context';
import { FormSection } from '../audit/checklist/form-section';
import { Footnotes } from '../audit/checklist/form-text';
import { KeysHelp } from '../audit/checklist/keys-help';
import type { OpenChecklist } from '../audit/checklist/open-checklist';
import { isWriting, useKeys } from '../audit/checklist/use-keys';
import { useKeysPreference } from '../audit/checklist/use-keys-preference';
import { Button } from '../ui/button';
import { Key } from '../ui/key';
import { PaperSection } from '../ui/paper';
import { caseChecklist } from './case-checklist';
import { CaseComment, CaseFacts } from './case-facts';
import { LiveResult } from './live-result';
import { useCaseField, useShownReview } from './review-context';

type CaseViewProps = {
  number: number;
  /** Goes to a case, or with null back to all of them. */
  go: (number: number | null) => void;
};

/** One case: what it is told apart by, and the checklist over it. */
export function CaseView({ number, go }: CaseViewProps) {
  const t = useTranslations('caseReviews');
  const { review } = useShownReview();
  const heading = useRef<HTMLHeadingElement>(null);
  const [keysOn, setKeysOn] = useKeysPreference();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each case is announced as it is shown
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [number]);
  useCaseKeys(keysOn, number, go);
  const isUnreviewable = useCaseField(caseTarget(number), 'unreviewable')?.change.value != null;
  return (
    <section aria-labelledby="case-heading" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3 border-t-2 border-ink pt-3">
        <h2 id="case-heading" ref={heading} tabIndex={-1} className="text-xl">
          {t('caseOf', { number, count: review.caseCount })}
        </h2>
        <CaseSteps number={number} go={go} keysOn={keysOn} />
      </div>
      <CaseFacts key={number} number={number} />
      {!isUnreviewable && <CaseForm key={`form ${number}`} number={number} keys={[keysOn, setKeysOn]} />}
      <CaseComment key={`comment ${number}`} number={number} />
      <div className="border-t border-line pt-3">
        <CaseSteps number={number} go={go} keysOn={false} />
      </div>
      <PaperSection title={t(review.status === 'done' ? 'result' : 'resultSoFar')}>
        <LiveResult />
      </PaperSection>
    </section>
  );
}

type CaseStepsProps = CaseViewProps & { keysOn: boolean };

function CaseSteps({ number, go, keysOn }: CaseStepsProps) {
  const t = useTranslations('caseReviews');
  const { review } = useShownReview();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => go(null)}>
        <Grid3x3 />
        {t('allCases')}
      </Button>
      <Button disabled={number <= 1} onClick={() => go(number - 1)}>
        <ChevronLeft />
        {t('previousCase')} {keysOn && <Key>p</Key>}
      </Button>
      <Button variant="primary" disabled={number >= review.caseCount} onClick={() => go(number + 1)}>
        {t('nextCase')} {keysOn && <Key>n</Key>}
        <ChevronRight />
      </Button>
    </div>
  );
}

/** `n` and `p` lead from case to case, under the same rules as the checklist's own keys. */
function useCaseKeys(isOn: boolean, number: number, go: CaseViewProps['go']): void {
  const { review } = useShownReview();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isWriting(event.target)) return;
      if (event.key === 'n' && number < review.caseCount) go(number + 1);
      if (event.key === 'p' && number > 1) go(number - 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, number, go, review.caseCount]);
}

type CaseFormProps = { number: number; keys: readonly [boolean, (on: boolean) => void] };

function CaseForm({ number, keys }: CaseFormProps) {
  const { open, source, template, targets, mayAnswer } = useShownReview();
  const [checklist, setChecklist] = useState<OpenChecklist | null>(null);
  useEffect(() => {
    const { slug, me } = source;
    const made = caseChecklist(open, { slug, number, template, targets, me, mayAnswer });
    setChecklist(made);
    return () => made.close();
  }, [open, number, template, targets, mayAnswer, source]);
  if (!checklist) return null;
  return (
    <ChecklistProvider value={checklist}>
      <ReadOnlyProvider value={!mayAnswer}>
        <FormOfCase keys={keys} />
      </ReadOnlyProvider>
    </ChecklistProvider>
  );
}

function FormOfCase({ keys: [keysOn, setKeysOn] }: Pick<CaseFormProps, 'keys'>) {
  const { template, mayAnswer } = useShownReview();
  const search = useRef<HTMLInputElement>(null);
  useKeys(keysOn, search, !mayAnswer);
  return (
    <div className="rounded-sm border border-line bg-sheet pb-4 print:border-0">
      {template.sections.map((section) => (
        <FormSection key={section.key} section={section} />
      ))}
      <Footnotes />
      <KeysHelp keysOn={keysOn} setKeysOn={setKeysOn} />
    </div>
  );
}
