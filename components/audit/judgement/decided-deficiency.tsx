import { Check, CircleDashed, CornerDownRight, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../../ui/icon-button';
import { StatusWord } from '../../ui/status-word';
import type { DeficiencyView } from './judgement-view';

type DecidedDeficiencyProps = {
  deficiency: DeficiencyView;
  /** Opens it; null where it may not be changed. */
  edit: (() => void) | null;
};

/** A deficiency on a line or two: the item, what it was assessed as, and what came of it. */
export function DecidedDeficiency({ deficiency, edit }: DecidedDeficiencyProps) {
  const t = useTranslations('decision.deficiencies');
  const assessment = useTranslations('assessment');
  const { number, name, label, decision } = deficiency;
  const item = [number, name].filter(Boolean).join(' ');
  return (
    <div className="grid grid-cols-numbered gap-x-3 py-3 tablet:grid-cols-item">
      <span className="pt-0.5 text-sm text-ink-3 tabular-nums">{number}</span>
      <div className="min-w-0">
        <h3 className="max-w-measure text-base leading-ui font-medium">{label}</h3>
        <Standing deficiency={deficiency} />
      </div>
      <div className="col-start-2 flex flex-wrap items-start justify-between gap-1 tablet:col-start-auto tablet:justify-end">
        <StatusWord tone={deficiency.assessment}>{assessment(deficiency.assessment)}</StatusWord>
        {edit && (
          <IconButton label={t(decision ? 'change' : 'decide', { item })} onClick={edit}>
            <PenLine />
          </IconButton>
        )}
      </div>
    </div>
  );
}

function Standing({ deficiency }: { deficiency: DeficiencyView }) {
  const t = useTranslations('decision.deficiencies');
  const { standing, decision, actions, requirement } = deficiency;
  if (standing === 'undecided' && requirement === 'desirable') return null;
  const isOpen = standing === 'undecided' || standing === 'withoutAction';
  const Icon = isOpen ? CircleDashed : standing === 'accepted' ? Check : CornerDownRight;
  return (
    <p className="mt-1 flex gap-2 text-sm text-ink-2">
      <Icon className={isOpen ? 'mt-0.5 text-unassessed' : 'mt-0.5'} />
      <span className="min-w-0 whitespace-pre-line">
        {standing === 'undecided' && t('undecided')}
        {standing === 'withoutAction' && t('withoutAction')}
        {decision?.kind === 'accept' && (
          <>
            <b className="font-bold text-ink">{t('accepted')}</b> {decision.motive}
          </>
        )}
        {standing === 'actionRequired' && (
          <b className="font-bold text-ink">
            {t('actions', { count: actions.length, actions: actions.join(', ') })}
          </b>
        )}
      </span>
    </p>
  );
}
