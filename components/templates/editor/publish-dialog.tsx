'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState, useTransition } from 'react';
import type { DraftNews } from '@/lib/domain/template/draft-bundle';
import { type ActionFailure, ActionProblem, isActionFailure } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { TextAreaField } from '../../ui/text-area-field';
import type { EditorActions, PublishProblem } from './editor-actions';
import { useEditor, useNews, useProblems } from './editor-context';
import { useEditorSlots } from './editor-slots';
import { ProblemList } from './problem-list';
import { SourceWarnings } from './source-warnings';

type PublishDialogProps = Pick<EditorActions, 'publish'> & { templateHref: string };

/** Publishes the draft as the template's next version: says what follows, lists what is wrong, asks what is new. */
export function PublishDialog(props: PublishDialogProps) {
  const t = useTranslations('templateEditor.publish');
  const { newest } = useNews();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button variant="primary">{t('button', { number: newest + 1 })}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('title', { number: newest + 1 })}
    >
      <CaughtUp>{(seen) => <PublishForm {...props} seen={seen} close={() => setOpen(false)} />}</CaughtUp>
    </Dialog>
  );
}

type Seen = Omit<DraftNews, 'fields'>;

/** Nobody publishes what they have not seen: first all is saved, and what others have done is fetched. */
function CaughtUp({ children }: { children: (seen: Seen) => React.ReactNode }) {
  const t = useTranslations('templateEditor.publish');
  const { catchUp, checked } = useEditor();
  const retry = useTranslations('templateEditor.problem')('retry');
  const [seen, setSeen] = useState<Seen | 'failed' | null>(null);
  useEffect(() => {
    if (seen !== null) return;
    let left = false;
    void catchUp().then((news) => {
      checked.bringUpToDate();
      if (!left) setSeen(news ?? 'failed');
    });
    return () => {
      left = true;
    };
  }, [catchUp, checked, seen]);
  if (seen === null) {
    return (
      <p role="status" className="flex items-center gap-2">
        <Spinner /> {t('catchingUp')}
      </p>
    );
  }
  if (seen !== 'failed') return children(seen);
  return (
    <Notice
      tone="error"
      title={t('notCaughtUp')}
      actions={<Button onClick={() => setSeen(null)}>{retry}</Button>}
    />
  );
}

type PublishFormProps = PublishDialogProps & { seen: Seen; close: () => void };
type Failure = ActionFailure | { readonly code: PublishProblem };

function PublishForm({ templateHref, publish, seen, close }: PublishFormProps) {
  const t = useTranslations('templateEditor.publish');
  const ui = useTranslations('ui');
  const router = useRouter();
  const { bundle, store } = useEditor();
  const { simulation } = useEditorSlots();
  const problems = useProblems();
  const [note, setNote] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [knowsNewer, setKnowsNewer] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, startTransition] = useTransition();
  const base = bundle.base?.number ?? 0;
  const conflicts = store.conflicts().length;
  const isNewer = seen.newest > base;
  const mayPublish = problems.length === 0 && conflicts === 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setIsAsked(true);
    if (busy || note.trim() === '' || (isNewer && !knowsNewer)) return;
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const { revision, newest } = seen;
      const draft = { templateId: bundle.template.id, draftId: bundle.draft.id };
      const answer = await publish({ ...draft, revision, newest, releaseNote: note }).catch(
        () => unreachable,
      );
      if (answer.ok) router.push(templateHref);
      else setFailure(answer.error);
    });
  }

  if (!mayPublish) {
    return (
      <>
        {conflicts > 0 && <Notice tone="warning" title={t('conflicts', { count: conflicts })} />}
        {/* The way to a problem leads out of the dialog. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what is pressed */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key that presses a button makes a click of it */}
        <div onClick={(event) => event.target instanceof HTMLButtonElement && close()}>
          <ProblemList />
        </div>
      </>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <p>{t('running', { count: bundle.runningAudits })}</p>
      {simulation}
      <SourceWarnings />
      {isNewer && (
        <Notice tone="warning" title={t('newer', { newest: seen.newest, base })}>
          <Checkbox
            label={t('knowsNewer', { newest: seen.newest })}
            checked={knowsNewer}
            onChange={({ target }) => setKnowsNewer(target.checked)}
          />
        </Notice>
      )}
      <TextAreaField
        label={t('note')}
        hint={t('noteHint')}
        maxLength={4000}
        value={note}
        error={isAsked && note.trim() === '' ? t('noteMissing') : undefined}
        onChange={({ target }) => setNote(target.value)}
      />
      {failure && <PublishFailure failure={failure} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('confirm', { number: seen.newest + 1 })}
        </Button>
        <Button variant="quiet" onClick={close}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  );
}

function PublishFailure({ failure }: { failure: Failure }) {
  const t = useTranslations('templateEditor.publish.failure');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="warning" title={t(failure.code)} />;
}
