'use client';

import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Drawer } from '@/components/ui/drawer';
import { EmptyState } from '@/components/ui/empty-state';
import { Banners } from './banners';
import { ReadOnlyProvider, useChecklist, useStatus, useView } from './checklist-context';
import { Contents } from './contents';
import { Dock } from './dock';
import { Form } from './form';
import { JudgementPanel } from './judgement-panel';
import { KeysHelp } from './keys-help';
import { PageHead } from './page-head';
import { PhoneForm } from './phone-form';
import { StickyBar } from './sticky-bar';
import { useIsPhone } from './use-is-phone';
import { useKeys } from './use-keys';
import { useKeysPreference } from './use-keys-preference';

/** The checklist: contents, form and live judgement side by side, or behind drawers where there is no room. */
export function ChecklistScreen({ doneHref }: { doneHref: string }) {
  const { audit } = useChecklist().bundle;
  const { state } = useStatus();
  const readOnly = !audit.mayAnswer || state === 'locked' || state === 'no-access';
  const isPhone = useIsPhone();
  const search = useRef<HTMLInputElement>(null);
  const [keysOn, setKeysOn] = useKeysPreference();
  useKeys(keysOn, search, readOnly);

  return (
    <ReadOnlyProvider value={readOnly}>
      <PageHead />
      <StickyBar doneHref={doneHref} search={search} keysOn={keysOn} />
      <div className="mx-auto grid w-full max-w-page-wide grow items-start gap-6 desktop:grid-cols-checklist desktop:px-6 desktop:pt-5 print:block">
        <Side>
          <Contents />
        </Side>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 tablet:px-4 tablet:pt-4 desktop:p-0 max-tablet:grow max-tablet:bg-sheet"
        >
          <Banners />
          <ShownForm isPhone={isPhone} doneHref={doneHref} />
        </main>
        <Side framed>
          <JudgementPanel />
        </Side>
      </div>
      {!isPhone && <Dock keysOn={keysOn} />}
      <Drawers />
      <KeysHelp keysOn={keysOn} setKeysOn={setKeysOn} />
    </ReadOnlyProvider>
  );
}

function ShownForm({ isPhone, doneHref }: { isPhone: boolean; doneHref: string }) {
  const { items } = useChecklist();
  const isEmpty = useView(({ shown }) => shown?.size === 0);
  if (items.length === 0 || isEmpty) return <NothingShown />;
  return isPhone ? <PhoneForm doneHref={doneHref} /> : <Form />;
}

function NothingShown() {
  const t = useTranslations('checklist');
  const { items, view } = useChecklist();
  const filter = useView((state) => state.filter);
  const query = useView((state) => state.query);
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
    <div className="hidden desktop:sticky desktop:top-18 desktop:block desktop:max-h-side desktop:overflow-y-auto print:hidden">
      <div className={framed ? 'rounded-sm border border-line bg-sheet px-4 pt-4 pb-5' : 'p-0.5 pb-5'}>
        {children}
      </div>
    </div>
  );
}

function Drawers() {
  const t = useTranslations('checklist');
  const { view } = useChecklist();
  const drawer = useView((state) => state.drawer);
  const close = (open: boolean) => {
    if (!open) view.setDrawer(null);
  };
  return (
    <>
      <Drawer open={drawer === 'contents'} onOpenChange={close} label={t('contents.title')} side="left">
        <Contents />
      </Drawer>
      <Drawer open={drawer === 'judgement'} onOpenChange={close} label={t('judgement.title')} side="right">
        <JudgementPanel />
      </Drawer>
    </>
  );
}
