'use client';

import { ArrowLeftRight, CircleHelp, LogOut, ScrollText, UserRound } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { languages } from '@/lib/text/language';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from '../ui/menu';
import { themes } from './preference';
import { usePreferences } from './use-preferences';
import { UserMenuButton } from './user-menu-button';
import type { UserMenuProps } from './user-menu-props';

/** The menu itself, already open, since it comes when somebody has pressed its button. */
export function UserMenuChoices(props: UserMenuProps) {
  const { viewer, theme, keepPreference, signOut, help, ownLogHref, otherTenants } = props;
  const t = useTranslations('shell');
  const role = useTranslations('role');
  const language = useLocale();
  const { chooseLanguage, chooseTheme } = usePreferences(keepPreference);
  const [, startTransition] = useTransition();
  const roles = viewer.roles.map((name) => role(name)).join(', ');

  return (
    <Menu defaultOpen trigger={<UserMenuButton roles={roles} />}>
      <div className="px-2.5 pt-1.5 text-sm">
        <p>{t('signedInAs', { name: viewer.name })}</p>
        <p className="text-ink-2">{roles}</p>
      </div>
      <MenuSeparator />
      <MenuChoice
        label={t('language')}
        value={language}
        options={languages.map((value) => ({ value, label: t(`languages.${value}`), lang: value }))}
        onChange={chooseLanguage}
      />
      <MenuChoice
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={chooseTheme}
      />
      {otherTenants.length > 0 && (
        <>
          <MenuSeparator />
          <MenuLabel>{t('otherTenants')}</MenuLabel>
          {otherTenants.map((tenant) => (
            <MenuLink key={tenant.href} href={tenant.href}>
              <ArrowLeftRight />
              {tenant.name}
            </MenuLink>
          ))}
        </>
      )}
      <MenuSeparator />
      <MenuLink href="/account">
        <UserRound />
        {t('ownAccount')}
      </MenuLink>
      <MenuLink href={ownLogHref}>
        <ScrollText />
        {t('ownLog')}
      </MenuLink>
      <MenuLink href={help}>
        <CircleHelp />
        {t('help')}
      </MenuLink>
      <MenuItem onSelect={() => startTransition(() => signOut('here'))}>
        <LogOut />
        {t('signOut')}
      </MenuItem>
      <MenuItem onSelect={() => startTransition(() => signOut('everywhere'))}>
        <LogOut />
        {t('signOutEverywhere')}
      </MenuItem>
    </Menu>
  );
}
