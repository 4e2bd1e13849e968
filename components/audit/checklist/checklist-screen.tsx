'use client';

import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Banners } from './banners';
import { ReadOnlyProvider, useChecklist, useIsClosedByServer, useView } from './checklist-context';
import { Contents } from './contents';
import { Dock } from './dock';
import { Form } from './form';
import { JudgementPanel } from './judgement-panel';
import { LaterSideViews } from './later-side-views';
import { PageHead } from './page-head';
import { PhoneForm } from './phone-form';
import { StickyBar } from './sticky-bar';
import { useIsPhone } from './use-is-phone';
import { useKeys } from './use-keys';
import { useKeysPreference } from './use-keys-preference';
import { usePlaceInAddress } from './use-place-in-address';

/** The checklist: contents, form and live judgement side by side, or behind drawers where there is no room. */
export function ChecklistScreen({ doneHref }: { doneHref: string }) {
  const { audit } = useChecklist().bundle;
  const isUnit = audit.part === 'selfAssessment';
  const isClosed = useIsClosedByServer();
  const readOnly = !audit.mayAnswer || isClosed;
  const isPhone = useIsPhone();
  const search = useRef<HTMLInputElement>(null);
  const [keysOn, setKeysOn] = useKeysPreference();
  useKeys(keysOn, search, readOnly);
  usePlaceInAddress();

  return (
    <ReadOnlyProvider value={readOnly}>
      <main id="main" tabIndex={-1} className="flex grow flex-col">
        <PageHead />
        <StickyBar doneHref={doneHref} search={search} keysOn={keysOn} />
        <div
          className={classNames(
            'mx-auto grid w-full max-w-page-wide grow items-start gap-6 desktop:px-6 desktop:pt-5 desktop:pb-10 max-tablet:bg-sheet print:block',
            isUnit ? 'desktop:grid-cols-reading' : 'desktop:grid-cols-checklist',
          )}
        >
          <Side>
            <Contents />
          </Side>
          <div className="grid min-w-0 gap-3 max-tablet:min-h-full tablet:px-4 tablet:py-4 desktop:p-0">
            <Banners />
            <ShownForm isPhone={isPhone} doneHref={doneHref} />
          </div>
          {!isUnit && (
            <Side framed>
              <JudgementPanel />
            </Side>
          )}
        </div>
        {!isPhone && <Dock keysOn={keysOn} />}
      </main>
      <LaterSideViews isPhone={isPhone} keysOn={keysOn} setKeysOn={setKeysOn} />
    </ReadOnlyProvider>
  );
}

function ShownForm({ isPhone, doneHref }: { isPhone: boolean; doneHref: string }) {
  const { items } = useChecklist();
  const isEmpty = useView('shown', (shown) => shown?.size === 0);
  if (items.length === 0 || isEmpty) return <NothingShown />;
  return isPhone ? <PhoneForm doneHref={doneHref} /> : <Form />;
}

function NothingShown() {
  const t = useTranslations('checklist');
  const { items, view } = useChecklist();
  const filter = useView('filter', (filter) => filter);
  const query = useView('query', (query) => query);
  if (items.length === 0) {
    return (
      <EmptyState icon={SearchX} title={t('noItems.title')} headingLevel={2}>
        {t('noItems.body')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={t('empty.title')}
      headingLevel={2}
      action={<Button onClick={() => view.showAll()}>{t('empty.showAll')}</Button>}
    >
      {query !== '' || filter === 'all' ? t('empty.search', { query }) : t(`empty.${filter}`)}
    </EmptyState>
  );
}

/** A column beside the form that stays in sight; below `desktop` its content is in a drawer. */
function Side({ framed = false, children }: { framed?: boolean; children: ReactNode }) {
  return (
    <div
      // What scrolls and may hold no link is scrolled by the keyboard.
      tabIndex={framed ? 0 : undefined}
      className="hidden desktop:sticky desktop:top-18 desktop:block desktop:max-h-side desktop:overflow-y-auto print:hidden"
    >
      <div className={framed ? 'rounded-sm border border-line bg-sheet px-4 pt-4 pb-5' : 'p-0.5 pb-5'}>
        {children}
      </div>
    </div>
  );
}
