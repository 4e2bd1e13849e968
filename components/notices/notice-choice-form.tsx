'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, useTransition } from 'react';
import { gatherableGroups, type NoticeChoice } from '@/lib/domain/notice/notice-choice';
import { languages } from '@/lib/text/language';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';

import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { Segment } from '../ui/segment';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

type NoticeChoiceFormProps = {
  choice: NoticeChoice;
  /** Keeps what was chosen: a server action. */
  save: (choice: NoticeChoice) => Promise<Outcome>;
};

/** How a person wants to be told by mail: in which language, and which kinds at once or once a day. */
export function NoticeChoiceForm({ choice: kept, save }: NoticeChoiceFormProps) {
  const t = useTranslations('notices.settings');
  const [choice, setChoice] = useState(kept);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, startTransition] = useTransition();
  const change = (more: Partial<NoticeChoice>) => {
    setOutcome(null);
    setChoice({ ...choice, ...more });
  };
  const send = () =>
    startTransition(async () => {
      setOutcome(await save(choice).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const));
    });
  return (
    <Form
      className="grid justify-items-start gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {outcome && !outcome.ok && <ActionProblem failure={outcome.error} />}
      {gatherableGroups.map((group) => (
        <Row key={group} label={t(`groups.${group}`)}>
          {(labelledBy) => (
            <Segment
              name={group}
              labelledBy={labelledBy}
              value={choice.daily.includes(group) ? 'daily' : 'atOnce'}
              onChange={(when) => {
                const others = choice.daily.filter((one) => one !== group);
                change({ daily: when === 'daily' ? [...others, group] : others });
              }}
              options={[
                { value: 'atOnce', label: t('when.atOnce') },
                { value: 'daily', label: t('when.daily') },
              ]}
            />
          )}
        </Row>
      ))}
      <p className="max-w-measure text-sm text-ink-2">
        {t('daily')} {t('escalations')}
      </p>
      <Row label={t('language')}>
        {(labelledBy) => (
          <Segment
            name="language"
            labelledBy={labelledBy}
            value={choice.language}
            onChange={(language) => change({ language })}
            options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
        )}
      </Row>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        {outcome?.ok && <Notice tone="done" title={t('saved')} />}
      </div>
    </Form>
  );
}

type RowProps = { label: string; children: (labelledBy: string) => React.ReactNode };

function Row({ label, children }: RowProps) {
  const id = useId();
  return (
    <div className="grid justify-items-start gap-1.5">
      <p id={id} className="font-medium">
        {label}
      </p>
      {children(id)}
    </div>
  );
}
