import { useTranslations } from 'next-intl';

/** A text of the draft where it cannot be written: as it stands, or that there is none. */
export function ReadText({ label, text }: { label: string; text: string | null }) {
  const t = useTranslations('decision.judgement');
  return (
    <dl className="max-w-measure">
      <dt className="text-sm font-bold">{label}</dt>
      <dd className={text ? 'whitespace-pre-line' : 'text-ink-2'}>{text ?? t('nothingWritten')}</dd>
    </dl>
  );
}
