'use client';

import { User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';

type UserMenuButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> & {
  /** The person's roles, in words. */
  roles: string;
};

/** Opens the person's menu. */
export function UserMenuButton({ roles, ...rest }: UserMenuButtonProps) {
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
