import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { Paper, PaperSection } from '../ui/paper';
import { ActionFacts } from './action-facts';
import { AuditorVerbs } from './auditor-verbs';
import { History } from './history';
import type { EventView, RemedyCommands, RemedyView } from './remedy-view';
import { Thread } from './thread';
import { UnitVerbs } from './unit-verbs';
import { WishedDate } from './wished-date';

type ActionSheetProps = {
  view: RemedyView;
  /** What it comes from. */
  why: ReactNode;
  events: readonly EventView[];
  commands: RemedyCommands;
  /** Where the list is that the action was found in, and what it is called. */
  back: { readonly href: string; readonly name: string };
  /** The files of the action, and the way to add one. */
  evidence?: ReactNode;
  /** What else can be done with it, where it belongs to no audit. */
  tools?: ReactNode;
};

/** One action after the decision: what it says, what one can do about it, why, and all that has been said and done. */
export function ActionSheet(props: ActionSheetProps) {
  const { view, why, events, commands, back, evidence, tools } = props;
  const t = useTranslations('remedy');
  const { place, unitName, text, details, returnReason, asUnit } = view;
  const asked = events.findLast(({ kind }) => kind === 'laterDateAsked');
  return (
    <Paper>
      <LinkButton href={back.href} variant="quiet" className="mb-2 -ml-2.5">
        <ChevronLeft />
        {back.name}
      </LinkButton>
      <p className="text-sm text-ink-2">
        {place} · {unitName}
      </p>
      <h1 className="mt-1 max-w-ask text-2xl whitespace-pre-line">{text}</h1>
      {details && <p className="mt-2 max-w-measure whitespace-pre-line">{details}</p>}
      <ActionFacts view={view} />
      <div className="grid gap-4">
        {returnReason !== null && (
          <Notice tone="warning" title={t('returnedTitle')}>
            {returnReason}
          </Notice>
        )}
        <WishedDate view={view} commands={commands} why={asked?.text ?? null} />
        {asUnit ? (
          <UnitVerbs view={view} commands={commands} />
        ) : (
          <AuditorVerbs view={view} commands={commands} />
        )}
        {tools}
      </div>
      <div className="mt-8">
        <PaperSection title={t('why.title')}>{why}</PaperSection>
        {view.takesEvidence && (
          <PaperSection title={t('evidence')} id="evidence">
            {evidence}
          </PaperSection>
        )}
        <PaperSection title={t('thread.title')}>
          <Thread view={view} events={events} commands={commands} />
        </PaperSection>
        <PaperSection title={t('history.title')}>
          <History events={events} inForce={view.inForce} />
        </PaperSection>
      </div>
    </Paper>
  );
}
