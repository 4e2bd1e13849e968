import { useTranslations } from 'next-intl';

/** The first thing the Tab key meets: past the header, to the content (WCAG 2.4.1). */
export function SkipLink() {
  const t = useTranslations('ui');
  return (
    <a
      href="#main"
      className="absolute -top-16 left-4 z-50 bg-ink px-4 py-2 text-sheet hover:text-sheet focus:top-2 print:hidden"
    >
      {t('skipToContent')}
    </a>
  );
}
