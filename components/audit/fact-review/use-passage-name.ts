import { useTranslations } from 'next-intl';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';

export type NamedPassage = Pick<PlacedPassage, 'passage'> & {
  readonly place: Pick<PlacedPassage['place'], 'kind'>;
};

/** What a passage is called: its heading, and in a list with its number. */
export function usePassageName() {
  const t = useTranslations('factReview');
  const heading = ({ place, passage }: NamedPassage): string => {
    if (place.kind === 'summary') return t('summary');
    if (place.kind === 'judgement') return t('judgement', { number: passage.number ?? '' });
    return passage.name;
  };
  const inList = (named: NamedPassage): string => {
    const { kind } = named.place;
    if (kind === 'action') return t('action', { number: named.passage.number ?? '' });
    const number = kind === 'item' ? named.passage.number : null;
    return [number, heading(named)].filter(Boolean).join(' ');
  };
  return { heading, inList };
}
