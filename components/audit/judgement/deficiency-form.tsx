'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { placeHref } from '../place-href';
import { actionFrom, type DraftProblem } from './action-draft';
import { CommandProblem } from './command-problem';
import { type DecisionDraft, draftOfDecision, withKind } from './decision-draft';
import { DecisionKindChoice } from './decision-kind-choice';
import { DeficiencyFacts } from './deficiency-facts';
import type { CommandFailure, DeficienciesView, DeficiencyView, Outcome } from './judgement-view';
import { PhraseField } from './phrase-field';
import { RequiredAction } from './required-action';

type Problem = DraftProblem | 'motive';

type DeficiencyFormProps = DeficienciesView & { deficiency: DeficiencyView; close: () => void };

/** One deficiency with all that it is decided upon, and the decision. */
export function DeficiencyForm(props: DeficiencyFormProps) {
  const { deficiency, actions, calendar, visitDate, formHref, close, commands } = props;
  const t = useTranslations('decision.deficiencies');
  const [draft, setDraft] = useState<DecisionDraft>(() => draftOfDecision(deficiency, actions));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { run, busy, failure } = useServerAction<CommandFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const save = commandOf(draft, props);
    setProblems(Array.isArray(save) ? save : []);
    if (typeof save === 'function') run(save, close);
  }

  return (
    <form noValidate onSubmit={submit} className="my-3 grid gap-4 rounded-md border-2 border-accent p-4">
      <DeficiencyFacts deficiency={deficiency} />
      <CommandProblem failure={failure} />
      <DecisionKindChoice
        name={`kind-${deficiency.item}`}
        value={draft.kind}
        onChange={(kind) => setDraft(withKind(draft, kind, visitDate))}
      />
      {draft.kind === 'accept' && (
        <Motive
          draft={draft}
          onChange={setDraft}
          deficiency={deficiency}
          missing={problems.includes('motive')}
        />
      )}
      {(draft.kind === 'requireAction' || draft.kind === 'remedied') && (
        <RequiredAction
          draft={draft}
          onChange={setDraft}
          problems={problems.filter((problem) => problem !== 'motive')}
          actions={actions}
          calendar={calendar}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy} disabled={draft.kind === null}>
          {t('save')}
        </Button>
        {deficiency.decision && (
          <Button
            busy={busy}
            onClick={() =>
              run(() => commands.decideDeficiency(deficiency.item, deficiency.revision, null), close)
            }
          >
            {t('takeBack')}
          </Button>
        )}
        <a
          href={placeHref(formHref, deficiency.item)}
          className="inline-flex min-h-target items-center px-2 text-sm"
        >
          {t('showItem')}
        </a>
      </div>
    </form>
  );
}

type MotiveProps = {
  draft: DecisionDraft;
  onChange: (draft: DecisionDraft) => void;
  deficiency: DeficiencyView;
  missing: boolean;
};

function Motive({ draft, onChange, deficiency, missing }: MotiveProps) {
  const t = useTranslations('decision.deficiencies');
  const [comment] = deficiency.comments;
  return (
    <div className="grid justify-items-start gap-2">
      <PhraseField
        kind="motive"
        label={t('motive')}
        value={draft.motive}
        maxLength={4000}
        error={missing ? t('motiveMissing') : undefined}
        onText={(motive) => onChange({ ...draft, motive })}
      />
      {comment && draft.motive === '' && (
        <Button variant="quiet" onClick={() => onChange({ ...draft, motive: comment.text.slice(0, 4000) })}>
          {t('useComment')}
        </Button>
      )}
    </div>
  );
}

/** What the draft comes to as commands, one after the other; or what has to be mended first. */
function commandOf(
  { kind, motive, which, action }: DecisionDraft,
  { deficiency, actions, calendar, commands }: DeficiencyFormProps,
): (() => Promise<Outcome>) | Problem[] {
  const { item, revision } = deficiency;
  const decide = (decision: DeficiencyDecision) => commands.decideDeficiency(item, revision, decision);
  if (kind === 'accept') {
    return motive.trim() === '' ? ['motive'] : () => decide({ kind: 'accept', motive });
  }
  const required = { kind: 'requireAction' } as const;
  const known = actions.find(({ id }) => id === which);
  if (known) {
    const { text, critical, responsible, deadline, followUp, remediedOn } = known;
    const links = [...new Set([...known.links, item])];
    const content = { text, critical, responsible, deadline, followUp, links };
    const edit = { actionId: known.id, revision: known.revision, content, remediedOn };
    const isLinked = known.links.includes(item);
    return () =>
      isLinked ? decide(required) : inTurn([() => commands.saveAction(edit), () => decide(required)]);
  }
  const written = actionFrom(action, calendar);
  if (!written.ok) return [...written.error];
  if (kind === 'remedied' && written.value.remediedOn === null) return ['remediedOn'];
  const raise = { actionId: null, revision: 0, ...written.value };
  // The decision first: of two who decide at once, only the one who is heard raises an action.
  return () => inTurn([() => decide(required), () => commands.saveAction(raise)]);
}

/** Runs commands until one is refused. */
async function inTurn(commands: readonly (() => Promise<Outcome>)[]): Promise<Outcome> {
  let outcome: Outcome = { ok: true, value: null };
  for (const command of commands) {
    outcome = await command();
    if (!outcome.ok) break;
  }
  return outcome;
}
