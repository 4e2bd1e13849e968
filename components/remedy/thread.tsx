'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { CaseTextField } from '../personal-data/case-text-field';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Form } from '../ui/form';
import { RemedyProblem } from './remedy-problem';
import type { EventView, RemedyCommands, RemedyFailure, RemedyView } from './remedy-view';

type ThreadProps = { view: RemedyView; events: readonly EventView[]; commands: RemedyCommands };

/** All that has been said about the action, by either side and at any step, and the field to go on in. */
export function Thread({ view, events, commands }: ThreadProps) {
  const t = useTranslations('remedy.thread');
  const said = events.filter(({ text }) => text !== null);
  return (
    <div className="grid gap-5">
      {said.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <ol className="grid gap-5">
          {said.map((event) => (
            <Said key={event.id} event={event} />
          ))}
        </ol>
      )}
      {view.may.message && <Reply view={view} send={commands.send} />}
      {view.isClosed && <p className="text-sm text-ink-2">{t('closed')}</p>}
    </div>
  );
}

function Said({ event }: { event: EventView }) {
  const t = useTranslations('remedy.thread');
  const { kind, mine, name, text, details, at, shownAt } = event;
  return (
    <li className="grid gap-x-6 gap-y-1 tablet:grid-cols-said">
      <p className="text-sm">
        <b className={classNames('block', mine && 'text-accent')}>{mine ? t('you') : name}</b>
        <time dateTime={at} className="text-ink-2 tabular-nums">
          {shownAt}
        </time>
      </p>
      <div className="max-w-measure">
        {kind !== 'message' && (
          <p className="text-sm text-ink-2">
            {t(`as.${kind}`, {
              words: details.deadline?.words ?? '',
              dated: details.deadline ? 'yes' : 'no',
            })}
          </p>
        )}
        <p className="whitespace-pre-line">{text}</p>
      </div>
    </li>
  );
}

type ReplyProps = { view: RemedyView; send: RemedyCommands['send'] };

function Reply({ view, send }: ReplyProps) {
  const t = useTranslations('remedy.thread');
  const [text, setText] = useState('');
  // The same message, sent again after a lost network, is there once.
  const [id, setId] = useState(() => uuidv7());
  const [missing, setMissing] = useState(false);
  const { run, busy, failure } = useServerAction<RemedyFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || busy) return;
    run(
      () => send(id, text),
      () => {
        setText('');
        setId(uuidv7());
      },
    );
  }

  return (
    <Form className="grid gap-3" onSubmit={submit}>
      <RemedyProblem failure={failure} />
      <CaseTextField
        id="reply"
        label={t('yours')}
        placeholder={t(placeholderOf(view))}
        value={text}
        maxLength={4000}
        error={missing ? t('missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('send')}
      </Button>
    </Form>
  );
}

function placeholderOf({ asUnit, inForce }: RemedyView) {
  if (inForce?.how === 'raised') return asUnit ? 'placeholderDoer' : 'placeholderFollower';
  return asUnit ? 'placeholderUnit' : 'placeholderAuditor';
}
