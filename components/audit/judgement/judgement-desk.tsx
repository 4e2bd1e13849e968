'use client';

import { CloudCheck, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PlainDate } from '@/lib/domain/plain-date';
import { Paper, PaperSection } from '../../ui/paper';
import type { VerdictView } from '../verdict-body';
import { ActionList } from './action-list';
import { CommandProblem } from './command-problem';
import { DecideSection, type DecideSectionProps } from './decide-section';
import { DecisionDate } from './decision-date';
import { DeficiencyList } from './deficiency-list';
import { FinalChoice } from './final-choice';
import type {
  ActionView,
  CalendarView,
  DeficiencyView,
  DraftView,
  JudgementCommands,
  PlaceView,
} from './judgement-view';
import { type PhraseHere, PhrasesHere } from './phrases-here';
import { SavedText } from './saved-text';
import { type ProposalView, SummaryText } from './summary-text';
import { type DraftSaver, useDraftSaver } from './use-draft-saver';

export type JudgementDeskProps = {
  revision: number;
  deficiencies: readonly DeficiencyView[];
  remarks: readonly DeficiencyView[];
  actions: readonly ActionView[];
  places: readonly PlaceView[];
  calendar: CalendarView;
  draft: DraftView;
  /** A summary to begin with; null while it may not be written, and when there is nothing to say. */
  proposal: ProposalView | null;
  /** The tenant's phrases, each as it reads in this audit. */
  phrases: readonly PhraseHere[];
  verdict: Pick<VerdictView, 'alternatives' | 'alternative' | 'decided'>;
  visitDate: PlainDate | null;
  /** The day that it is. */
  today: PlainDate;
  /** The language of the form's own sentences. */
  language: string;
  formHref: string;
  /** What the person may write in the audit's present status. */
  may: {
    readonly decideDeficiencies: boolean;
    readonly editActions: boolean;
    readonly editJudgement: boolean;
  };
  commands: JudgementCommands;
  /** What stands in the way of the decision and what follows from it; null once it is made, or cannot be made here. */
  decision: DecideSectionProps | null;
};

/** All that is written about an audit before it is decided: from the deficiencies to the decision itself. */
export function JudgementDesk(props: JudgementDeskProps) {
  const { actions, places, calendar, may, commands, formHref, decision } = props;
  const t = useTranslations('decision');
  return (
    <PhrasesHere phrases={props.phrases}>
      <Paper>
        <PaperSection
          title={t(props.verdict.decided ? 'deficiencies.titleDecided' : 'deficiencies.title')}
          aside={may.decideDeficiencies && t('deficiencies.aside')}
        >
          <DeficiencyList {...props} mayDecide={may.decideDeficiencies} />
        </PaperSection>
        <PaperSection title={t('actions.title')}>
          <ActionList
            actions={actions}
            places={places}
            calendar={calendar}
            commands={commands}
            mayEdit={may.editActions}
            formHref={formHref}
          />
        </PaperSection>
        <DraftSections {...props} />
        {decision && (
          <PaperSection title={t('decide.title')}>
            <DecideSection {...decision} />
          </PaperSection>
        )}
      </Paper>
    </PhrasesHere>
  );
}

function DraftSections(props: JudgementDeskProps) {
  const { revision, draft, verdict, visitDate, today, language, may, commands } = props;
  const { summary, judgementComment } = draft;
  const t = useTranslations('decision.judgement');
  const saver = useDraftSaver(revision);
  const mayEdit = may.editJudgement;
  const saveTexts = (texts: Partial<Pick<DraftView, 'summary' | 'judgementComment'>>) =>
    saver.save((from) => commands.saveSummary(from, texts));
  return (
    <>
      <PaperSection title={t('title')} aside={<SaveState state={saver.state} />}>
        <CommandProblem failure={saver.failure} />
        <FinalChoice
          alternatives={verdict.alternatives}
          proposed={verdict.decided ? null : verdict.alternative}
          choice={draft.choice}
          language={language}
          mayEdit={mayEdit}
          chooseJudgement={commands.chooseJudgement}
          saver={saver}
        />
        <div className="mt-4">
          <SavedText
            label={t('comment')}
            value={judgementComment}
            mayEdit={mayEdit}
            save={(text) => saveTexts({ judgementComment: text })}
          />
        </div>
      </PaperSection>
      <PaperSection title={t('summary')} aside={t('summaryAside')}>
        <SummaryText
          label={t('summaryLabel')}
          value={summary}
          proposal={props.proposal}
          language={language}
          mayEdit={mayEdit}
          save={(text) => saveTexts({ summary: text })}
        />
      </PaperSection>
      <PaperSection title={t('date')}>
        <DecisionDate
          draft={draft}
          today={today}
          visitDate={visitDate}
          mayEdit={mayEdit}
          setDecisionDate={commands.setDecisionDate}
          saver={saver}
        />
      </PaperSection>
    </>
  );
}

function SaveState({ state }: Pick<DraftSaver, 'state'>) {
  const t = useTranslations('decision');
  const Icon = state === 'saving' ? RefreshCw : CloudCheck;
  return (
    <span role="status" className="inline-flex items-center gap-1.5">
      {state !== 'idle' && (
        <>
          <Icon />
          {t(state)}
        </>
      )}
    </span>
  );
}
