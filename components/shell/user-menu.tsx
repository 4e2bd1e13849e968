'use client';

import { ArrowLeftRight, LogOut, User } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { languages } from '@/lib/text/language';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLink, MenuSeparator } from '../ui/menu';
import { type KeepPreference, type Theme, themes } from './preference';
import { usePreferences } from './use-preferences';
import type { Viewer } from './viewer';

export type UserMenuProps = {
  viewer: Viewer;
  theme: Theme;
  keepPreference: KeepPreference;
  /** Ends this session, or all of the person's sessions on every device: a server action. */
  signOut: (where: 'here' | 'everywhere') => Promise<void>;
  /** The person's other organisations; empty when there is only one. */
  otherTenants: readonly { name: string; href: string }[];
};

/** The person, and what concerns this person alone: language, colours, organisation, signing out. */
export function UserMenu({ viewer, theme, keepPreference, signOut, otherTenants }: UserMenuProps) {
  const t = useTranslations('shell');
  const role = useTranslations('role');
  const language = useLocale();
  const { chooseLanguage, chooseTheme } = usePreferences(keepPreference);
  const [, startTransition] = useTransition();
  const roles = viewer.roles.map((name) => role(name)).join(', ');

  return (
    <Menu trigger={<UserMenuButton roles={roles} />}>
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

/** Radix hands the trigger its attributes and its ref, so the rest goes on the button. */
function UserMenuButton({ roles, ...rest }: { roles: string }) {
  const t = useTranslations('shell');
  return (
    <button
      type="button"
      {...rest}
      className="flex min-h-target items-center gap-1.5 rounded-sm px-2.5 text-sm text-ink-2 transition-colors hover:bg-accent-soft hover:text-ink"
    >
      <User className="size-5" />
      <span className="hidden tablet:inline">{roles}</span>
      <span className="sr-only">, {t('account')}</span>
    </button>
  );
}
