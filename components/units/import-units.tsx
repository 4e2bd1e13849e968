'use client';

import { useTranslations } from 'next-intl';
import type { ImportPlan } from '@/lib/domain/unit/sheet/import-plan';
import { countStates } from '@/lib/domain/unit/sheet/plan-import';
import { FileImport } from '../shell/file-import';
import { Notice } from '../ui/notice';
import { ImportPlanView } from './import-plan-view';
import { ImportRefusal } from './import-refusal';
import { confirmOrganisation, previewOrganisation } from './send-organisation-file';

type ImportUnitsProps = {
  /** Where files are sent. */
  address: string;
  unitsHref: string;
};

const changesSomething = ({ providers, units }: ImportPlan): boolean => {
  const { fresh, changed } = countStates([...providers, ...units]);
  return fresh + changed > 0;
};

/** A file of providers and units, shown as what it would change before it is saved. */
export function ImportUnits({ address, unitsHref }: ImportUnitsProps) {
  const t = useTranslations('unitsImport');
  return (
    <FileImport
      accept=".xlsx"
      preview={(file) => previewOrganisation(address, file)}
      confirm={(file, { seen }) => confirmOrganisation(address, file, seen)}
      show={({ plan }) =>
        changesSomething(plan) ? <ImportPlanView plan={plan} /> : <Notice title={t('nothing')} />
      }
      isWorthSaving={({ plan }) => changesSomething(plan)}
      refusal={(failure) => <ImportRefusal failure={failure} />}
      words={{
        label: t('label'),
        another: t('another'),
        help: t('help'),
        busy: t('busy'),
        ready: t('ready'),
        confirm: t('confirm'),
        done: (written) => t('done', { written }),
      }}
      next={{ href: unitsHref, label: t('toUnits') }}
    />
  );
}
