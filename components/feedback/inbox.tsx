'use client';

import { Inbox as InboxIcon, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { feedbackKinds } from '@/lib/domain/feedback/feedback';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { Spinner } from '../ui/spinner';
import { FeedbackCard } from './feedback-card';
import { type InboxFilter, inboxFilterOf, isShown, shownStatuses } from './inbox-filter';
import type { Linking } from './linking';
import type { OpenInbox } from './use-inbox';

type InboxProps = {
  open: OpenInbox;
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  /** The draft beside it, if there is one: without it, feedback can be answered but not become a change. */
  linking: Linking | null;
};

/** What has been said of a template, the heaviest first, with what can be done about it. */
export function Inbox({ open, filter, onFilter, linking }: InboxProps) {
  const t = useTranslations('feedback.inbox');
  const { inbox, isUnreachable, reload } = open;
  if (inbox === null) {
    return isUnreachable ? (
      <Notice
        tone="error"
        title={t('notLoaded')}
        actions={<Button onClick={() => void reload()}>{t('retry')}</Button>}
      />
    ) : (
      <p role="status" className="flex items-center gap-2 text-sm text-ink-2">
        <Spinner />
        {t('loading')}
      </p>
    );
  }
  if (inbox.feedback.length === 0) {
    return (
      <EmptyState icon={InboxIcon} title={t('emptyTitle')} headingLevel={2}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  const shown = inbox.feedback.filter((feedback) => isShown(feedback, filter));
  return (
    <>
      <Filter filter={filter} onFilter={onFilter} />
      <p role="status" className="mt-3 text-sm text-ink-2">
        {t('count', { count: shown.length })}
      </p>
      {shown.length === 0 && <NothingShown onFilter={onFilter} />}
      <ul>
        {shown.map((feedback) => (
          <li key={feedback.id} className="border-t border-line py-4 first:border-t-0">
            <FeedbackCard
              feedback={feedback}
              weight={feedback.target ? inbox.weights[feedback.target.key] : undefined}
              open={open}
              linking={linking}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Filter({ filter, onFilter }: Pick<InboxProps, 'filter' | 'onFilter'>) {
  const t = useTranslations('feedback');
  return (
    <fieldset className="grid max-w-card grid-cols-2 gap-3" aria-label={t('inbox.filter')}>
      <SelectField
        label={t('inbox.status')}
        value={filter.status}
        onChange={(event) => onFilter(inboxFilterOf({ ...filter, status: event.target.value }))}
      >
        {shownStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`inbox.statuses.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('inbox.kinds')}
        value={filter.kind ?? ''}
        onChange={(event) => onFilter(inboxFilterOf({ ...filter, kind: event.target.value }))}
      >
        <option value="">{t('inbox.anyKind')}</option>
        {feedbackKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
}

function NothingShown({ onFilter }: Pick<InboxProps, 'onFilter'>) {
  const t = useTranslations('feedback.inbox');
  return (
    <EmptyState
      icon={SearchX}
      title={t('noneTitle')}
      headingLevel={2}
      action={<Button onClick={() => onFilter({ status: 'all', kind: null })}>{t('showAll')}</Button>}
    >
      {t('noneText')}
    </EmptyState>
  );
}
