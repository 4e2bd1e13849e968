'use client';

import { Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Paper } from '../ui/paper';
import { ProviderDialog, type SaveProvider } from './provider-dialog';
import { ProviderList, type ProviderRow } from './provider-list';

type ProviderDeskProps = {
  providers: readonly ProviderRow[];
  today: string;
  /** Server actions, for those who may; null for those who only read. */
  commands: {
    readonly register: SaveProvider;
    readonly edit: (providerId: string, revision: number, facts: unknown) => ReturnType<SaveProvider>;
  } | null;
};

/** The tenant's providers, to read and to change. */
export function ProviderDesk({ providers, today, commands }: ProviderDeskProps) {
  const t = useTranslations('units.providers');
  if (!commands)
    return (
      <Paper>
        <ProviderList providers={providers} today={today} />
      </Paper>
    );
  const add = (
    <ProviderDialog
      title={t('addTitle')}
      trigger={
        <>
          <Plus />
          {t('add')}
        </>
      }
      variant="primary"
      save={commands.register}
    />
  );
  return (
    <Paper>
      {providers.length > 0 && <div className="mb-3 flex justify-end">{add}</div>}
      <ProviderList
        providers={providers}
        today={today}
        add={add}
        change={(provider) => (
          <ProviderDialog
            title={t('editTitle')}
            trigger={<Pencil aria-label={t('edit', { name: provider.name })} />}
            variant="quiet"
            provider={provider}
            save={(facts) => commands.edit(provider.id, provider.revision, facts)}
          />
        )}
      />
    </Paper>
  );
}
