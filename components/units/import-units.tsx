'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { countStates } from '@/lib/domain/unit/sheet/plan-import';
import { FileField } from '../templates/files/file-field';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { ImportPlanView } from './import-plan-view';
import { ImportRefusal } from './import-refusal';
import {
  confirmOrganisation,
  type OrganisationFailure,
  previewOrganisation,
  type SeenFile,
} from './send-organisation-file';

type ImportUnitsProps = {
  /** Where files are sent. */
  address: string;
  unitsHref: string;
};

type Standing =
  | { readonly at: 'waiting' | 'reading' }
  | { readonly at: 'refused'; readonly failure: OrganisationFailure }
  | { readonly at: 'seen' | 'saving'; readonly file: File; readonly what: SeenFile }
  | { readonly at: 'done'; readonly written: number };

/** A file of providers and units: chosen, read, shown as what it would change, and only then saved. */
export function ImportUnits({ address, unitsHref }: ImportUnitsProps) {
  const t = useTranslations('unitsImport');
  const [standing, setStanding] = useState<Standing>({ at: 'waiting' });

  async function read(file: File): Promise<void> {
    setStanding({ at: 'reading' });
    const seen = await previewOrganisation(address, file);
    setStanding(seen.ok ? { at: 'seen', file, what: seen.value } : { at: 'refused', failure: seen.error });
  }

  async function save(file: File, what: SeenFile): Promise<void> {
    setStanding({ at: 'saving', file, what });
    const saved = await confirmOrganisation(address, file, what.seen);
    setStanding(saved.ok ? { at: 'done', ...saved.value } : { at: 'refused', failure: saved.error });
  }

  const busy = standing.at === 'reading' || standing.at === 'saving';
  return (
    <div className="grid gap-5">
      <FileField
        label={t(standing.at === 'waiting' ? 'label' : 'another')}
        help={t('help')}
        accept=".xlsx"
        busy={busy}
        onFile={(file) => void read(file)}
      />
      <p role="status" className="sr-only">
        {standing.at === 'reading' && t('busy')}
        {standing.at === 'seen' && t('ready')}
      </p>
      {standing.at === 'reading' && <Spinner />}
      {standing.at === 'refused' && <ImportRefusal failure={standing.failure} />}
      {(standing.at === 'seen' || standing.at === 'saving') && (
        <SeenPlan what={standing.what} busy={busy} save={() => void save(standing.file, standing.what)} />
      )}
      {standing.at === 'done' && (
        <Notice
          tone="done"
          title={t('done', { written: standing.written })}
          actions={<Link href={unitsHref}>{t('toUnits')}</Link>}
        />
      )}
    </div>
  );
}

type SeenPlanProps = { what: SeenFile; busy: boolean; save: () => void };

function SeenPlan({ what: { plan }, busy, save }: SeenPlanProps) {
  const t = useTranslations('unitsImport');
  const { fresh, changed } = countStates([...plan.providers, ...plan.units]);
  if (fresh + changed === 0) return <Notice title={t('nothing')} />;
  return (
    <>
      <ImportPlanView plan={plan} />
      <Button variant="primary" size="large" busy={busy} className="justify-self-start" onClick={save}>
        {t('confirm')}
      </Button>
    </>
  );
}
