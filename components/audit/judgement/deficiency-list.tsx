'use client';

import { Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecidedDeficiency } from './decided-deficiency';
import { DeficiencyForm } from './deficiency-form';
import type { DeficienciesView, DeficiencyView } from './judgement-view';

/** Every deficiency, one open at a time: first the first that waits. What is decided shrinks to a line. */
export function DeficiencyList(props: DeficienciesView) {
  const { deficiencies, remarks, mayDecide } = props;
  const t = useTranslations('decision.deficiencies');
  const [chosen, setChosen] = useState<string | null>(null);
  const waiting = deficiencies.find(({ standing }) => standing === 'undecided')?.item ?? null;
  const open = mayDecide ? (chosen ?? waiting) : null;
  const row = (deficiency: DeficiencyView) => (
    <li key={deficiency.item} id={`deficiency-${deficiency.item}`} className="border-t border-line">
      {deficiency.item === open ? (
        // A decision that someone else has made meanwhile does not take away what is being written.
        <DeficiencyForm {...props} deficiency={deficiency} close={() => setChosen(null)} />
      ) : (
        <DecidedDeficiency
          deficiency={deficiency}
          edit={mayDecide ? () => setChosen(deficiency.item) : null}
        />
      )}
    </li>
  );
  return (
    <>
      {deficiencies.length === 0 ? <p className="py-2">{t('none')}</p> : <ol>{deficiencies.map(row)}</ol>}
      {remarks.length > 0 && (
        <section aria-label={t('remarks')} className="mt-6">
          <h3 className="text-base">{t('remarks')}</h3>
          <p className="mt-1 mb-2 flex gap-2 text-sm text-ink-2">
            <Info className="mt-0.5" />
            {t('remarksText')}
          </p>
          <ul>{remarks.map(row)}</ul>
        </section>
      )}
    </>
  );
}
