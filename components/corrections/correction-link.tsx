import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The way to take out what should never have been written. */
export function CorrectionLink({ href }: { href: string }) {
  const t = useTranslations('correction');
  return (
    <p className="mt-5 text-sm print:hidden">
      <Link href={`${href}/corrections`} prefetch={false} className="inline-block py-1">
        {t('link')}
      </Link>
    </p>
  );
}
