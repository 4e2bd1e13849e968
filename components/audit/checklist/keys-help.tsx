'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Key } from '@/components/ui/key';
import { useChecklist, useIsUnit, useView } from './checklist-context';

const keys = [
  [['j'], 'next'],
  [['k'], 'previous'],
  [['1', '2', '3'], 'choose'],
  [['x'], 'tick'],
  [['c'], 'comment'],
  [['b'], 'deficiency'],
  [['/'], 'search'],
  [['?'], 'help'],
] as const;

type KeysHelpProps = { keysOn: boolean; setKeysOn: (on: boolean) => void };

/** What the keys do, and the way to switch them off. */
export function KeysHelp({ keysOn, setKeysOn }: KeysHelpProps) {
  const t = useTranslations('checklist.keys');
  const { view } = useChecklist();
  const isUnit = useIsUnit();
  const open = useView('drawer', (drawer) => drawer === 'keys');
  return (
    <Dialog
      open={open}
      onOpenChange={(opening) => view.setDrawer(opening ? 'keys' : null)}
      title={t('title')}
      description={t('description')}
    >
      <dl className="grid grid-cols-cards gap-x-6">
        {keys.map(
          ([names, what]) =>
            !(isUnit && what === 'deficiency') && (
              <div key={what} className="flex min-h-10 items-center gap-3 border-t border-line">
                <dt className="flex w-18 gap-1">
                  {names.map((name) => (
                    <Key key={name}>{name}</Key>
                  ))}
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ),
        )}
      </dl>
      <Checkbox label={t('use')} checked={keysOn} onChange={(event) => setKeysOn(event.target.checked)} />
    </Dialog>
  );
}
