import { useTranslations } from 'next-intl';
import { PaperSection } from '@/components/ui/paper';
import type { PlanOutline } from '@/lib/domain/plan/stored-plan';

/** The footnotes that the page cites; nothing when it cites none. */
export function Footnotes({ footnotes }: Pick<PlanOutline, 'footnotes'>) {
  const t = useTranslations('plan');
  if (footnotes.length === 0) return null;
  return (
    <PaperSection title={t('footnotes')}>
      <ul className="grid gap-1 text-sm">
        {footnotes.map(({ key, text }) => (
          <li key={key} id={`note-${key}`}>
            <sup>{key}</sup> {text}
          </li>
        ))}
      </ul>
    </PaperSection>
  );
}
