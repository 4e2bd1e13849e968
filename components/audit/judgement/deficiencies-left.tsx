import { useTranslations } from 'next-intl';
import type { DeficiencyView } from './judgement-view';

/** How many deficiencies wait for a decision, with the way to the first of them. */
export function DeficienciesLeft({ deficiencies }: { deficiencies: readonly DeficiencyView[] }) {
  const t = useTranslations('decision');
  const waiting = deficiencies.filter(({ standing }) => standing === 'undecided');
  const words = t('left', { count: waiting.length });
  const [first] = waiting;
  return <p className="text-sm">{first ? <a href={`#deficiency-${first.item}`}>{words}</a> : words}</p>;
}
