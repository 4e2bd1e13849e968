'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Simulation } from '@/lib/domain/template/simulation';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Spinner } from '../../ui/spinner';
import { alternativeNumber, ChangedAudits } from './changed-audits';
import { useSimulation } from './use-simulation';

type SimulationPanelProps = {
  /** Where the simulation is asked for: `/api/t/<slug>/templates/<id>/drafts/<id>/simulation`. */
  address: string;
  /** The address of an audit but for its id. */
  auditsHref: string;
  /** Any value that changes when the draft has been saved. */
  saved?: string;
};

/** What the draft, as it is saved, would have made of the audits that are decided. */
export function SimulationPanel({ address, auditsHref, saved = '' }: SimulationPanelProps) {
  const t = useTranslations('simulation');
  const id = useId();
  const [which, setWhich] = useState<'newest' | 'all'>('newest');
  const { made, standing, retry } = useSimulation(`${address}?of=${which}`, saved);
  return (
    <section aria-labelledby={id} className="grid gap-2 border-t-2 border-ink pt-2 text-sm">
      <h2 id={id} className="text-base">
        {t('title')}
      </h2>
      {made?.kind === 'simulated' && made.total > 0 && (
        <SelectField
          label={t('which')}
          value={which}
          onChange={({ target }) => setWhich(target.value === 'all' ? 'all' : 'newest')}
        >
          <option value="newest">{t('newest')}</option>
          <option value="all">{t('all')}</option>
        </SelectField>
      )}
      {standing === 'failed' ? (
        <Notice tone="warning" title={t('failed')} actions={<Button onClick={retry}>{t('retry')}</Button>} />
      ) : (
        <div role="status" className="grid gap-2">
          {standing === 'working' && (
            <p className="flex items-center gap-2 text-ink-2">
              <Spinner />
              {t('working')}
            </p>
          )}
          {made && <Outcome simulation={made} which={which} />}
        </div>
      )}
      {made?.kind === 'simulated' && made.changed.length > 0 && (
        <ChangedAudits simulation={made} auditsHref={auditsHref} />
      )}
    </section>
  );
}

function Outcome({ simulation, which }: { simulation: Simulation; which: 'newest' | 'all' }) {
  const t = useTranslations('simulation');
  if (simulation.kind === 'broken') return <p>{t('broken')}</p>;
  const { total, steps, worse, preliminary } = simulation;
  if (total === 0) return <p>{t('none')}</p>;
  const changed = steps.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>
        <strong>{t(which === 'all' ? 'audits' : 'units', { changed, total })}</strong>{' '}
        {changed > 0 && t('worse', { count: worse })}
      </p>
      {steps.length > 0 && (
        <ul>
          {steps.map(({ from, to, count }) => (
            <li key={`${from} ${to}`} className="tabular-nums">
              {t('step', { count, from: alternativeNumber(from), to: alternativeNumber(to) })}
            </li>
          ))}
        </ul>
      )}
      {preliminary > 0 && <p>{t('preliminary', { count: preliminary })}</p>}
      <p className="text-ink-2">{t('proposals')}</p>
    </>
  );
}
