'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { type ActionDraft, actionFrom, type DraftProblem, draftFrom, newDraft } from './action-draft';
import { ActionFields } from './action-fields';
import { CommandProblem } from './command-problem';
import type {
  ActionView,
  CalendarView,
  CommandFailure,
  JudgementCommands,
  PlaceView,
} from './judgement-view';
import { LinkPicker } from './link-picker';

type ActionFormProps = {
  /** Null for a new action. */
  action: ActionView | null;
  places: readonly PlaceView[];
  calendar: CalendarView;
  commands: Pick<JudgementCommands, 'saveAction' | 'deleteAction'>;
  /** Called when it has been saved, removed or left. */
  close: () => void;
};

/** Raises an action from anywhere in the form, or changes one. */
export function ActionForm({ action, places, calendar, commands, close }: ActionFormProps) {
  const t = useTranslations('decision');
  const [draft, setDraft] = useState<ActionDraft>(() => (action ? draftFrom(action) : newDraft([])));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const { run, busy, failure } = useServerAction<CommandFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const written = actionFrom(draft, calendar);
    setProblems(written.ok ? [] : written.error);
    if (!written.ok) return;
    const place = { actionId: action?.id ?? null, revision: action?.revision ?? 0 };
    run(() => commands.saveAction({ ...place, ...written.value }), close);
  }

  return (
    <form
      noValidate
      onSubmit={submit}
      className="my-3 grid gap-4 rounded-md border-2 border-accent p-4"
      aria-label={action ? t('actions.editTitle', action) : t('actions.addTitle')}
    >
      <CommandProblem failure={failure} />
      <ActionFields draft={draft} onChange={setDraft} problems={problems} calendar={calendar} />
      <LinkPicker places={places} links={draft.links} onChange={(links) => setDraft({ ...draft, links })} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('actions.form.save')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
        {action && (
          <ConfirmDialog
            trigger={
              <Button variant="danger" className="tablet:ml-auto">
                {t('actions.remove')}
              </Button>
            }
            title={t('actions.removeTitle', action)}
            description={t('actions.removeText')}
            confirmLabel={t('actions.remove')}
            tone="danger"
            onConfirm={async () => run(() => commands.deleteAction(action.id, action.revision), close)}
          />
        )}
      </div>
    </form>
  );
}
