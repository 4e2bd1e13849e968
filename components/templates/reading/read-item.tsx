import { useLocale, useTranslations } from 'next-intl';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { sayReferences } from '@/lib/text/explain-template-change';
import { formatNumber } from '@/lib/time/format';
import { GiveFeedback } from '../../feedback/give-feedback';
import { FormWords } from './form-words';
import { anchorOf, type Reading } from './reading';

type ReadItemProps = { target: ItemTarget; reading: Reading };

/** A control as it reads: its number, its words, and below them how it is answered and what it asks for. */
export function ReadItem({ target, reading }: ReadItemProps) {
  const { item, number } = target;
  const subject = { key: item.key, name: [number, target.name].filter(Boolean).join(' ') };
  return (
    <li
      id={anchorOf(item.key)}
      className="grid scroll-mt-4 grid-cols-numbered border-line py-2.5 not-first:border-t target:bg-accent-soft"
    >
      <span className="pt-0.5 text-xs text-ink-3 tabular-nums">{number}</span>
      <div className="grid min-w-0 gap-1">
        <div className="flex items-start justify-between gap-2">
          <p lang={reading.template.language} className="max-w-measure">
            <FormWords text={item.label} />
          </p>
          <GiveFeedback subject={subject} />
        </div>
        {item.guidance?.map((text) => (
          <p key={text} lang={reading.template.language} className="max-w-measure text-sm text-ink-2">
            <FormWords text={text} />
          </p>
        ))}
        <Facts target={target} reading={reading} />
      </div>
    </li>
  );
}

function Facts({ target, reading }: ReadItemProps) {
  const t = useTranslations('templates.reading');
  const locale = useLocale();
  const { item } = target;
  const facts = [
    t(`kind.${item.kind}`),
    item.role === 'control' ? t(item.requirement) : t(item.role),
    item.critical && t('critical'),
    item.weight !== 1 && t('weight', { weight: formatNumber(item.weight, locale) }),
    item.references &&
      t('refersTo', {
        references: sayReferences(item.references, { locale, designationOf: reading.designationOf }),
      }),
    item.comment && t('comment', { label: item.comment.label }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <p className="text-xs text-ink-2">
      {facts.join(' · ')}
      <Meanings target={target} />
    </p>
  );
}

/** What each answer means. A mark in a table means what stands over the table. */
function Meanings({ target: { item, mapping } }: { target: ItemTarget }) {
  const t = useTranslations('templates.reading');
  const words = useTranslations('templateWords.answer');
  const assessment = useTranslations('assessment');
  const known = ['ticked', 'unticked', 'yes', 'no', 'answered', 'whole', 'part'] as const;
  const meanings = known.flatMap((code) => {
    const meaning = mapping[code];
    if (!meaning || item.kind === 'matrixRow') return [];
    const answer = words(code);
    if (meaning === 'unassessed') return [t('left', { answer })];
    return [t('counts', { answer, assessment: assessment(meaning).toLowerCase() })];
  });
  return meanings.length > 0 && <span className="block text-ink-3">{meanings.join(' · ')}</span>;
}
