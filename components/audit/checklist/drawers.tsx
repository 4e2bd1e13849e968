'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Drawer } from '@/components/ui/drawer';
import { useChecklist, useIsUnit, useView } from './checklist-context';
import { Contents } from './contents';
import { JudgementPanel } from './judgement-panel';
import { SearchField } from './search-field';

/** Contents and judgement where they have no column. On a phone the contents lead to search and judgement, too. */
export function Drawers({ isPhone }: { isPhone: boolean }) {
  const t = useTranslations('checklist');
  const { view } = useChecklist();
  const isUnit = useIsUnit();
  const drawer = useView('drawer', (drawer) => drawer);
  const close = (open: boolean) => {
    if (!open) view.setDrawer(null);
  };
  return (
    <>
      <Drawer open={drawer === 'contents'} onOpenChange={close} label={t('contents.title')} side="left">
        <div className="grid gap-3">
          <Contents />
          {isPhone && (
            <>
              <SearchField />
              {!isUnit && (
                <Button className="min-h-target" onClick={() => view.setDrawer('judgement')}>
                  <Scale />
                  {t('judgement.title')}
                </Button>
              )}
            </>
          )}
        </div>
      </Drawer>
      <Drawer open={drawer === 'judgement'} onOpenChange={close} label={t('judgement.title')} side="right">
        <JudgementPanel />
      </Drawer>
    </>
  );
}
