'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useSyncExternalStore } from 'react';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { fingerprint } from '../checklist-figures';
import { markedName } from '../marked-sentence';
import { placeOf, VerdictBody, type VerdictView } from '../verdict-body';
import { useChecklist, useFigures } from './checklist-context';
import { ItemLink } from './item-link';
import { itemName } from './item-name';

/** The judgement as it would be now, and why; it follows the answers after a short pause. */
export function JudgementPanel() {
  const t = useTranslations('checklist.judgement');
  const tVerdict = useTranslations('decision.verdict');
  const heading = useId();
  const { template } = useChecklist().bundle;
  const { all } = useFigures();
  const verdict = useVerdict();
  const { alternative, alternatives, preliminary, decided } = verdict;
  const today = () => tVerdict('today', { number: placeOf(alternative, alternatives) });
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-base">
        {t('title')}
      </h2>
      <p className="mt-1 text-sm leading-ui text-ink-2">
        {decided ? today() : preliminary ? t('preliminary', all) : t('complete')}
      </p>
      <VerdictBody
        verdict={verdict}
        language={template.language}
        rungs="sentences"
        linkTo={(item) => <ItemLink item={item} />}
      />
    </section>
  );
}

function useVerdict(): VerdictView {
  const t = useTranslations('judgement');
  const locale = useLocale();
  const { bundle, store, lift: deferred } = useChecklist();
  const { judgement } = useFigures();
  const found = useSyncExternalStore(deferred.subscribe, deferred.get, deferred.get);
  const waiting = useWaiting();
  const nameOf = (item: string) => markedName(item, itemName(store.targets.get(item)));
  const { because, lift, lower } = explainJudgement({ ...found, judgement }, { t, locale, nameOf });
  // These follow a little later than the judgement: until then they would speak of another one.
  const isOfThis = found.judgement === fingerprint(judgement);
  const { decided, decisionDate: day } = bundle.audit;
  return {
    alternative: judgement.alternative,
    preliminary: judgement.preliminary,
    decided: decided && day ? { alternative: decided, day } : null,
    alternatives: bundle.template.alternatives,
    because,
    lift: isOfThis ? lift : null,
    lower: isOfThis ? lower : [],
    waiting,
  };
}

const mostWaiting = 5;

/** What has an answer that only the auditor can assess; what has none is seen in the form. */
function useWaiting(): string[] {
  const t = useTranslations('checklist.judgement');
  const { store } = useChecklist();
  const { waiting } = useFigures();
  const sentences = waiting
    .slice(0, mostWaiting)
    .map((key) => t('waitingItem', { item: markedName(key, itemName(store.targets.get(key))) }));
  const left = waiting.length - mostWaiting;
  return left > 0 ? [...sentences, t('moreWaiting', { count: left })] : sentences;
}
