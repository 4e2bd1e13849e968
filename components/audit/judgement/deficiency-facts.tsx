import { useTranslations } from 'next-intl';
import { StatusWord } from '../../ui/status-word';
import type { DeficiencyView } from './judgement-view';

/** What a deficiency is decided upon: the item, its answer, what was said, and the last audit. */
export function DeficiencyFacts({ deficiency }: { deficiency: DeficiencyView }) {
  const t = useTranslations('decision.deficiencies');
  const assessment = useTranslations('assessment');
  const { number, label, requirement, audience, answer, previous, comments, decidedBy } = deficiency;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="max-w-measure text-lg leading-ui">
          {number && <span className="mr-2 text-sm font-text text-ink-3 tabular-nums">{number}</span>}
          {label}
        </h3>
        <StatusWord tone={deficiency.assessment}>{assessment(deficiency.assessment)}</StatusWord>
      </div>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        <li>{t(`requirement.${requirement}`)}</li>
        {audience && <li>{t(`audience.${audience}`)}</li>}
        <li>{t('answer', { answer })}</li>
        {previous && <li>{t('previous', previous)}</li>}
        {decidedBy && <li>{t('by', { name: decidedBy })}</li>}
      </ul>
      {comments.map(({ about, text }) => (
        <div key={`${about} ${text}`} className="border-l-2 border-line-strong pl-3">
          <p className="text-xs text-ink-3">{about ? t('commentOn', { place: about }) : t('comment')}</p>
          <p className="max-w-measure whitespace-pre-line">{text}</p>
        </div>
      ))}
    </div>
  );
}
