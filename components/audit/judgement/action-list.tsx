'use client';

import { CircleCheck, Clock, PenLine, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Tag } from '../../ui/tag';
import { placeHref } from '../place-href';
import { ActionForm } from './action-form';
import type { ActionView, CalendarView, JudgementCommands, PlaceView } from './judgement-view';

type ActionListProps = {
  actions: readonly ActionView[];
  places: readonly PlaceView[];
  calendar: CalendarView;
  commands: Pick<JudgementCommands, 'saveAction' | 'deleteAction'>;
  /** Whether the person may change them now. */
  mayEdit: boolean;
  /** The address of the form, where the items are. */
  formHref: string;
};

/** The actions in the order of the report, each opening where it stands, and the way to a new one. */
export function ActionList(props: ActionListProps) {
  const { actions, mayEdit, formHref, ...form } = props;
  const t = useTranslations('decision.actions');
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {actions.length === 0 && (
        <p className="py-2">
          {t('none')} <span className="text-ink-2">{t('noneText')}</span>
        </p>
      )}
      <ol>
        {actions.map((action) => (
          <Fragment key={action.id}>
            <ActionRow
              action={action}
              places={form.places}
              formHref={formHref}
              edit={mayEdit && open !== action.id ? () => setOpen(action.id) : null}
            />
            {open === action.id && (
              <li>
                <ActionForm action={action} {...form} close={close} />
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {open === 'new' && <ActionForm action={null} {...form} close={close} />}
      {mayEdit && open !== 'new' && (
        <Button className="mt-3" onClick={() => setOpen('new')}>
          <Plus />
          {t('add')}
        </Button>
      )}
    </>
  );
}

type ActionRowProps = {
  action: ActionView;
  places: readonly PlaceView[];
  formHref: string;
  edit: (() => void) | null;
};

function ActionRow({ action, places, formHref, edit }: ActionRowProps) {
  const t = useTranslations('decision.actions');
  const { number, text, critical, responsible, deadline, dueDate, followUp, remediedOn, status } = action;
  const StatusIcon = status === 'verified' ? CircleCheck : Clock;
  const followUpWords = [followUp?.method, followUp?.occasion?.words].filter(Boolean).join(', ');
  return (
    <li
      id={`action-${number}`}
      className="grid grid-cols-rung gap-x-3 border-t border-line py-3 tablet:grid-cols-item"
    >
      <span className="text-lg font-bold text-accent tabular-nums">{number}</span>
      <div className="min-w-0">
        <p className="max-w-measure whitespace-pre-line">
          {text} {critical && <Tag>{t('critical')}</Tag>}
        </p>
        <p className="mt-1 text-sm text-ink-2">
          <LinkedPlaces links={action.links} places={places} formHref={formHref} />
        </p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
          <li>
            <b className="font-medium text-ink">{deadline?.words ?? t('noDeadline')}</b>{' '}
            {dueDate && <time>{dueDate}</time>}
          </li>
          {followUpWords && <li>{t('followUp', { words: followUpWords })}</li>}
          <li>{t(`responsibleWord.${responsible}`)}</li>
          <li className="inline-flex items-center gap-1.5">
            <StatusIcon className={status === 'verified' ? 'text-fulfilled' : 'text-ink-3'} />
            {t(`statusWord.${status}`)}
            {remediedOn && `, ${t('remedied', { day: remediedOn })}`}
          </li>
        </ul>
      </div>
      {edit && (
        <IconButton
          label={t('edit', { number })}
          onClick={edit}
          className="col-start-2 tablet:col-start-auto"
        >
          <PenLine />
        </IconButton>
      )}
    </li>
  );
}

/** Says what the action is for, each place as a link to the form. */
function LinkedPlaces({
  links,
  places,
  formHref,
}: Pick<ActionRowProps, 'places' | 'formHref'> & { links: readonly string[] }) {
  const t = useTranslations('decision.actions');
  const linked = places.filter(({ key }) => links.includes(key));
  if (linked.length === 0) return t('free');
  return t.rich('appliesTo', {
    places: () =>
      linked.map(({ key, name }, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          <a href={placeHref(formHref, key)}>{name}</a>
        </Fragment>
      )),
  });
}
