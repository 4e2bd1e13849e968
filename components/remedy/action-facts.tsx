import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type StatusTone, StatusWord } from '../ui/status-word';
import type { RemedyView } from './remedy-view';

const tones: Partial<Record<RemedyView['status'], StatusTone>> = {
  verified: 'fulfilled',
  returned: 'unfulfilled',
  reported: 'unassessed',
};

/** By when, how it stands, how it is checked, and by whom it is to be done. */
export function ActionFacts({ view }: { view: RemedyView }) {
  const t = useTranslations('remedy');
  const { deadline, agreed, status, remediedOn, followUp, responsible, critical } = view;
  const tone = tones[status];
  const word =
    status === 'verified' && remediedOn ? t('facts.verifiedOn', { day: remediedOn }) : t(`status.${status}`);
  return (
    <dl className="my-5 flex flex-wrap gap-x-8 gap-y-3 border-y border-line py-4">
      <Told term={t('facts.deadline')}>
        {deadline ? <Words words={deadline.words} day={deadline.day} /> : t('facts.noDeadline')}
        {agreed && (
          <span className="block text-sm font-text text-ink-2">{t('facts.agreed', { words: agreed })}</span>
        )}
      </Told>
      <Told term={t('facts.status')}>{tone ? <StatusWord tone={tone}>{word}</StatusWord> : word}</Told>
      {followUp && <Told term={t('facts.followUp')}>{followUp}</Told>}
      <Told term={t('facts.responsible')}>
        {t(`facts.responsibleAre.${responsible}`)}
        {critical && <span className="text-unfulfilled"> · {t('facts.critical')}</span>}
      </Told>
    </dl>
  );
}

function Words({ words, day }: { words: string; day: string | null }) {
  const t = useTranslations('remedy.facts');
  return day === null || words.includes(day)
    ? words
    : t('lastDay', { words: words.replace(/[.]$/, ''), day });
}

function Told({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="max-w-measure">
      <dt className="text-sm text-ink-2">{term}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
