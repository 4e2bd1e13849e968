'use client';

import { useTranslations } from 'next-intl';
import type { InboxFeedback, ItemWeight } from '@/lib/domain/feedback/feedback';
import { Tag } from '../ui/tag';
import { FeedbackProblem } from './feedback-problem';
import { FeedbackVerbs } from './feedback-verbs';
import type { Linking } from './linking';
import type { OpenInbox } from './use-inbox';

export type FeedbackCardProps = {
  feedback: InboxFeedback;
  /** How often its item came out otherwise; undefined for what no decided audit has assessed. */
  weight: ItemWeight | undefined;
  open: OpenInbox;
  linking: Linking | null;
};

/** One piece of feedback: on what, by whom, in whose words, what the audits say of it, and what can be done. */
export function FeedbackCard(props: FeedbackCardProps) {
  const { feedback, weight, open, linking } = props;
  return (
    <article className="grid gap-1.5">
      <Head feedback={feedback} />
      <blockquote className="max-w-measure whitespace-pre-line">{feedback.text}</blockquote>
      {weight && <Weight weight={weight} />}
      <Standing feedback={feedback} linking={linking} />
      {open.failure?.id === feedback.id && <FeedbackProblem failure={open.failure.error} />}
      <FeedbackVerbs feedback={feedback} open={open} linking={linking} />
    </article>
  );
}

function Head({ feedback }: Pick<FeedbackCardProps, 'feedback'>) {
  const t = useTranslations('feedback');
  const { target, by, unitName, day, versionNumber, kind } = feedback;
  const name = target ? [target.number, target.name].filter(Boolean).join(' ') : t('inbox.whole');
  return (
    <header className="text-sm text-ink-2">
      <h2 className="text-base leading-tight text-ink">{name}</h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Tag>{t(`kind.${kind}`)}</Tag>
        <span>{unitName ? t('inbox.from', { name: by, unit: unitName }) : by}</span>
        <time dateTime={day} className="tabular-nums">
          {day}
        </time>
        <span>{t('inbox.ofVersion', { number: versionNumber })}</span>
      </p>
    </header>
  );
}

function Weight({ weight }: { weight: ItemWeight }) {
  const t = useTranslations('feedback.weight');
  const { units } = weight;
  const facts = (['notApplicable', 'deviating', 'commented'] as const)
    .filter((name) => weight[name] > 0)
    .map((name) => t(name, { count: weight[name], units }));
  return (
    <p className="max-w-measure text-sm text-ink-2">
      {facts.length > 0 ? t('sentence', { facts: facts.join(', ') }) : t('quiet', { units })}
    </p>
  );
}

function Standing({ feedback, linking }: Pick<FeedbackCardProps, 'feedback' | 'linking'>) {
  const t = useTranslations('feedback.standing');
  const { status, link, doneIn, answer } = feedback;
  const isHere = link !== null && link.draftId === linking?.draftId;
  const name = isHere && linking ? linking.nameOf(link.node) : '';
  return (
    <div className="grid max-w-measure gap-1 text-sm empty:hidden">
      {answer !== null && (
        <p className="border-l-2 border-accent pl-3 whitespace-pre-line">
          <strong>{t(status === 'declined' ? 'declined' : 'answer')}</strong> {answer}
        </p>
      )}
      {status === 'planned' && !isHere && <p>{t('otherDraft')}</p>}
      {status === 'planned' && isHere && (
        <p>{t(linking?.isChanged(link.node) ? 'answered' : 'linked', { name })}</p>
      )}
      {doneIn !== null && <p className="font-medium text-fulfilled">{t('done', { number: doneIn })}</p>}
    </div>
  );
}
