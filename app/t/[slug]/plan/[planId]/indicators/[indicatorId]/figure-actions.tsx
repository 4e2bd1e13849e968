import { getTranslations } from 'next-intl/server';
import { RaisedList } from '@/components/raised-actions/raised-list';
import { Notice } from '@/components/ui/notice';
import { PaperSection } from '@/components/ui/paper';
import type { ToldMeasurement } from '@/lib/data/measurements';
import type { OutsideAction } from '@/lib/data/outside-actions';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { comparedTargets, isMissed, type MissedTarget } from '@/lib/domain/measurement/target-standing';
import type { StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { today } from '@/lib/time/clock';
import { Raise, raisedRows } from '../../../../raised-section';

type FigureActionsProps = {
  actor: Person;
  slug: string;
  indicator: StoredIndicator;
  /** The actions that were raised from its figures, of all years. */
  actions: readonly OutsideAction[];
  /** What was measured of it in the plan's year. */
  measured: readonly ToldMeasurement[];
};

/** What is done about figures that miss their target, and those that nothing is done about yet. */
export async function FigureActions({ actor, slug, indicator, actions, measured }: FigureActionsProps) {
  const t = await getTranslations('raisedActions');
  const measures = measuresOf(indicator);
  const below = measured.flatMap((one) => {
    const measure = measures[one.measure];
    const missed = measure && comparedTargets(measure, one.grid).find(isMissed);
    const isActedUpon = actions.some(({ origin }) => origin.id === one.id);
    return missed && !isActedUpon ? [{ measurement: one, missed }] : [];
  });
  if (actions.length === 0 && below.length === 0) return null;
  return (
    <PaperSection id="actions" title={t('title')}>
      <div className="grid gap-4">
        {actions.length > 0 && <RaisedList rows={raisedRows(actor, slug, actions, today())} />}
        {below.map(({ measurement, missed }) => (
          <Below key={measurement.id} {...{ actor, slug, measurement, missed }} />
        ))}
      </div>
    </PaperSection>
  );
}

type BelowProps = {
  actor: Person;
  slug: string;
  measurement: ToldMeasurement;
  /** The first of its targets that it does not reach. */
  missed: MissedTarget;
};

async function Below({ actor, slug, measurement, missed }: BelowProps) {
  const t = await getTranslations('raisedActions');
  const { id, from, to } = measurement;
  const { bound, value, measuredIn, words, unit, standing } = missed;
  const of = unit === null ? 'all' : 'unit';
  const text = t('below.text', { figure: standing.number, bound, value, measuredIn, of, unit: unit ?? '' });
  return (
    <div className="grid gap-3">
      <Notice tone="warning" title={t('below.title', { time: from === to ? to : `${from}–${to}` })}>
        {text}
      </Notice>
      {can(actor, 'action.raise') && (
        <Raise
          {...{ actor, slug }}
          from={{ kind: 'figure', id }}
          unitId={null}
          proposal={t('below.proposal', { words }).slice(0, 500)}
          opener={t('raiseBelow')}
        />
      )}
    </div>
  );
}
