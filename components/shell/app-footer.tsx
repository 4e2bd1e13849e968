'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { languages } from '@/lib/text/language';
import { type KeepPreference, type Theme, themes } from './preference';
import { usePreferences } from './use-preferences';

type AppFooterProps = {
  theme: Theme;
  keepPreference: KeepPreference;
  /** Pages about the service itself, such as the accessibility statement. */
  links: readonly { href: string; label: string }[];
};

/** The foot of every page, signed in or not: about the service, and its language and colours. */
export function AppFooter({ theme, keepPreference, links }: AppFooterProps) {
  const t = useTranslations('shell');
  const language = useLocale();
  const { chooseLanguage, chooseTheme } = usePreferences(keepPreference);

  return (
    <footer className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line px-4 pt-3 pb-8 text-sm text-ink-3 tablet:px-6 print:hidden">
      {links.map(({ href, label }) => (
        <Link key={href} href={href} className="py-1 text-ink-2">
          {label}
        </Link>
      ))}
      <Switch
        label={t('language')}
        value={language}
        options={languages.map((value) => ({ value, label: t(`languages.${value}`), lang: value }))}
        onChange={chooseLanguage}
      />
      <Switch
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={chooseTheme}
      />
    </footer>
  );
}

type SwitchProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; lang?: string }[];
  onChange: (value: Value) => void;
};

function Switch<Value extends string>({ label, value, options, onChange }: SwitchProps<Value>) {
  return (
    <fieldset className="flex flex-wrap gap-x-4">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="min-h-8 underline decoration-1 underline-offset-4 hover:text-accent aria-pressed:font-bold aria-pressed:text-ink aria-pressed:no-underline"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
