'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { dataKinds } from '@/lib/domain/quality-document/section';
import { DataDialog } from './data-dialog';
import { type OpenSection, useDesk } from './desk-context';

/** What of the data can be shown in the section that is open. */
export function InsertData() {
  const t = useTranslations('qualityDocument.data');
  const { opened } = useDesk();
  return (
    <section aria-label={t('title')}>
      <h2 className="mb-1 text-lg">{t('title')}</h2>
      {opened === null ? (
        <p className="text-sm text-ink-2">{t('chooseSection')}</p>
      ) : (
        <Kinds opened={opened} />
      )}
    </section>
  );
}

function Kinds({ opened: { writer } }: { opened: OpenSection }) {
  const t = useTranslations('qualityDocument.data');
  const { written } = useSyncExternalStore(writer.subscribe, writer.get, writer.get);
  if (written.data !== null) return <p className="text-sm text-ink-2">{t('hasData')}</p>;
  return (
    <>
      <p className="text-sm text-ink-2">{t('insertIn', { heading: written.heading })}</p>
      <ul className="text-sm">
        {dataKinds.map((kind) => (
          <li key={kind} className="border-t border-line">
            <DataDialog
              kind={kind}
              current={null}
              trigger={
                <button
                  type="button"
                  className="min-h-target w-full text-left text-accent underline underline-offset-2 hover:text-accent-strong"
                >
                  {t(kind)}
                </button>
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
