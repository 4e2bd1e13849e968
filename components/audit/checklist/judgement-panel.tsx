'use client';

import { CircleDashed } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useSyncExternalStore } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { fingerprint } from '../checklist-figures';
import { useChecklist, useFigures } from './checklist-context';
import { ItemLink } from './item-link';
import { markedName, SentenceWithLinks } from './sentence-with-links';

/** The judgement as it would be now, and why; it follows the answers after a short pause. */
export function JudgementPanel() {
  const t = useTranslations('checklist.judgement');
  const heading = useId();
  const { judgement, all } = useFigures();
  const { because, lift } = useExplanation();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="text-base">
        {t('title')}
      </h2>
      <p className="mt-1 text-sm leading-ui text-ink-2">
        {judgement.preliminary ? t('preliminary', all) : t('complete')}
      </p>
      <Ladder now={judgement.alternative} />
      <PanelPart title={t('because')}>
        <ul className="grid gap-2">
          {because.map((sentence) => (
            <li key={sentence}>
              <SentenceWithLinks sentence={sentence} />
            </li>
          ))}
        </ul>
      </PanelPart>
      <PanelPart title={t('lift')}>
        <div className="grid gap-2 rounded-sm bg-accent-soft px-3 py-2.5">
          {lift === null && <p>{t('working')}</p>}
          {lift?.map((sentence) => (
            <p key={sentence}>
              <SentenceWithLinks sentence={sentence} />
            </p>
          ))}
        </div>
      </PanelPart>
      <Waiting />
    </section>
  );
}

function useExplanation() {
  const t = useTranslations('judgement');
  const locale = useLocale();
  const { judgement } = useFigures();
  const { lift: deferred } = useChecklist();
  const found = useSyncExternalStore(deferred.subscribe, deferred.get, deferred.get);
  const explanation = explainJudgement(
    { judgement, lift: found.lift, lower: [] },
    { t, locale, nameOf: markedName },
  );
  // The lift follows a little later than the judgement: until then it would speak of another one.
  const isOfThis = found.judgement === fingerprint(judgement);
  return { because: explanation.because, lift: isOfThis ? explanation.lift : null };
}

/** The template's four sentences, from best to worst, with the one that is proposed now. */
function Ladder({ now }: { now: JudgementCode }) {
  const t = useTranslations('checklist.judgement');
  const { template } = useChecklist().bundle;
  return (
    <ol className="my-3 grid text-sm leading-ui" lang={template.language}>
      {template.alternatives.map(({ code, text }, index) => {
        const isNow = code === now;
        return (
          <li
            key={code}
            aria-current={isNow ? 'true' : undefined}
            className="group relative grid grid-cols-rung items-start gap-2 py-1.5 text-ink-3 current:font-bold current:text-ink"
          >
            {index < 3 && (
              <span aria-hidden="true" className="absolute top-8 -bottom-1.5 left-3.5 border-l border-line" />
            )}
            <span
              aria-hidden="true"
              className={classNames(
                'z-10 grid size-7 place-items-center rounded-full border tabular-nums',
                isNow ? 'border-accent bg-accent text-on-accent' : 'border-line-strong',
              )}
            >
              {index + 1}
            </span>
            <span className="pt-0.5">
              {text}
              {isNow && <span className="sr-only"> ({t('proposed')})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const mostWaiting = 5;

function Waiting() {
  const t = useTranslations('checklist.judgement');
  const { waiting } = useFigures();
  if (waiting.length === 0) return null;
  const left = waiting.length - mostWaiting;
  return (
    <PanelPart title={t('waiting')}>
      <ul className="grid gap-2">
        {waiting.slice(0, mostWaiting).map((key) => (
          <li key={key} className="flex gap-2">
            <CircleDashed className="mt-0.5 text-unassessed" />
            <span>{t.rich('waitingItem', { item: () => <ItemLink item={key} /> })}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="mt-2 text-ink-2">{t('moreWaiting', { count: left })}</p>}
    </PanelPart>
  );
}

function PanelPart({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mt-4 border-t border-line pt-3 text-sm leading-ui">
      <h3 className="mb-1.5 text-sm">{title}</h3>
      {children}
    </div>
  );
}
