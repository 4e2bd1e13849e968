import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';

/** The name and its sign: the form's box, crossed by hand. */
export function Mark({ size = 'regular' }: { size?: 'regular' | 'large' }) {
  const t = useTranslations('shell');
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-2 font-bold tracking-tight text-accent',
        size === 'large' ? 'text-xl' : 'text-lg',
      )}
    >
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
        className="size-5 shrink-0"
      >
        <rect x="1.2" y="1.2" width="17.6" height="17.6" rx="2" />
        <path d="M6 6.2c2.6 0 2.8 7.6 8 7.6M14 6.2c-2.6 0-2.8 7.6-8 7.6" />
      </svg>
      {t('appName')}
    </span>
  );
}
