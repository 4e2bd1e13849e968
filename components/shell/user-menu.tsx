'use client';

import { useTranslations } from 'next-intl';
import { useLoadedLater } from '../ui/use-loaded-later';
import { UserMenuButton } from './user-menu-button';
import type { UserMenuProps } from './user-menu-props';

const loadChoices = () => import('./user-menu-choices');

/**
 * The person, and what concerns this person alone: language, colours, organisation, signing out. The menu is sent when
 * its button is pressed: most visits of a page never open it.
 */
export function UserMenu(props: UserMenuProps) {
  const role = useTranslations('role');
  const [choices, load] = useLoadedLater(loadChoices);
  if (choices) return <choices.UserMenuChoices {...props} />;
  const roles = props.viewer.roles.map((name) => role(name)).join(', ');
  return (
    <UserMenuButton
      roles={roles}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={load}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') load();
      }}
    />
  );
}
