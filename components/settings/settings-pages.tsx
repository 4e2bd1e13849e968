import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What has a page of its own under the settings, in the order in which it is listed; each is the last part of its address. */
const pages = ['organisation', 'seal', 'sign-on', 'privacy', 'retention', 'phrases'] as const;

/** The ways from the settings to the pages below them, each with what is set there. */
export function SettingsPages({ home }: { home: string }) {
  const t = useTranslations('settings.pages');
  return (
    <ul>
      {pages.map((page) => (
        <li key={page} className="border-t border-line py-2.5">
          <Link
            href={`${home}/${page}`}
            className="font-bold text-ink decoration-line-strong hover:text-accent"
          >
            {t(`${page}.title`)}
          </Link>
          <p className="max-w-measure text-sm text-ink-2">{t(`${page}.about`)}</p>
        </li>
      ))}
    </ul>
  );
}
