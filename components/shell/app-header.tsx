'use client';

import { Menu as MenuIcon, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Collapsible } from 'radix-ui';
import { useState } from 'react';
import type { Look } from '@/lib/domain/look/logo';
import { LogoPlate } from '../look/logo-plate';
import { lookStyle } from '../look/look-style';
import { NoticeBell } from '../notices/notice-bell';
import { IconButton } from '../ui/icon-button';
import { MainMenu } from './main-menu';
import { Mark } from './mark';
import type { Place } from './place';
import { UserMenu } from './user-menu';
import type { UserMenuProps } from './user-menu-props';

type AppHeaderProps = UserMenuProps & {
  tenantName: string;
  look: Look;
  /** Where the logo is handed out. */
  logoAddress: string;
  /** What the person may go to, in the order of the menu; the first one is the start page. */
  places: readonly [Place, ...Place[]];
  notices: { href: string; unread: number };
};

/** The top of every page inside a tenant: whose house it is, where one can go, who is there. */
export function AppHeader({ tenantName, look, logoAddress, places, notices, ...userMenu }: AppHeaderProps) {
  const t = useTranslations('shell');
  // The menu of a small screen closes by itself when a page has been chosen from it.
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;

  return (
    <Collapsible.Root open={open} onOpenChange={(opening) => setOpenOn(opening ? path : null)} asChild>
      <header style={lookStyle(look.colour)} className="border-b border-house-line text-sm print:hidden">
        <div className="flex min-h-12 items-center gap-3 pr-1.5 pl-4 tablet:gap-4 tablet:pr-3.5 tablet:pl-6">
          <Link
            href={places[0].href}
            prefetch={false}
            aria-label={t('home')}
            className="flex shrink-0 items-center no-underline"
          >
            <Mark />
          </Link>
          <span className="flex min-w-0 items-center gap-2.5 text-house tablet:border-l tablet:border-line tablet:pl-4">
            {look.logo && <LogoPlate logo={look.logo} address={logoAddress} />}
            <span className="min-w-0 truncate">{tenantName}</span>
          </span>
          <div className="ml-auto flex shrink-0 items-center desktop:gap-4">
            <div className="hidden wide:block">
              <MainMenu places={places} shape="row" />
            </div>
            <div className="flex items-center desktop:border-l desktop:border-line desktop:pl-1.5">
              <NoticeBell {...notices} />
              <UserMenu {...userMenu} />
            </div>
            <Collapsible.Trigger asChild>
              <IconButton label={t('menu')} className="wide:hidden">
                {open ? <X className="size-5" /> : <MenuIcon className="size-5" />}
              </IconButton>
            </Collapsible.Trigger>
          </div>
        </div>
        <Collapsible.Content className="bg-raised shadow-raised wide:hidden">
          <MainMenu places={places} shape="column" />
        </Collapsible.Content>
      </header>
    </Collapsible.Root>
  );
}
