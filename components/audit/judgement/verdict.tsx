import { CalendarClock, CircleDashed, CornerDownRight, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import type { VerdictView } from './judgement-view';
import { LinkedSentence } from './linked-sentence';

type VerdictProps = {
  verdict: VerdictView;
  /** The language of the form's own sentences. */
  language: string;
  /** The address of the form, where the items are. */
  formHref: string;
};

/** The proposed judgement, why it is proposed, and what would lift or lower it. */
export function Verdict({ verdict, language, formHref }: VerdictProps) {
  const t = useTranslations('decision.verdict');
  const { alternative, alternatives, preliminary, isDecided, because, lift, lower, waiting } = verdict;
  const number = alternatives.findIndex(({ code }) => code === alternative) + 1;
  const list = (sentences: readonly string[], Icon: LucideIcon, colour: string) => (
    <Sentences sentences={sentences} Icon={Icon} colour={colour} formHref={formHref} />
  );
  return (
    <section aria-label={t('label')} className="rounded-sm border border-line bg-sheet p-4 shadow-sheet">
      <p className="text-sm text-ink-2">
        {t(isDecided ? 'today' : preliminary ? 'preliminary' : 'number', { number })}
      </p>
      <h2 className="mt-1 text-lg leading-tight" lang={language}>
        {alternatives[number - 1]?.text}
      </h2>
      <Ladder verdict={verdict} language={language} />
      {waiting.length > 0 && (
        <Part title={t('waiting')}>{list(waiting, CircleDashed, 'text-unassessed')}</Part>
      )}
      <Part title={t('because')}>{list(because, CornerDownRight, 'text-ink-3')}</Part>
      <Part title={t('lift')}>
        <div className="grid gap-2 rounded-sm bg-accent-soft px-3 py-2.5">
          {lift.map((sentence) => (
            <p key={sentence}>
              <LinkedSentence sentence={sentence} formHref={formHref} />
            </p>
          ))}
        </div>
      </Part>
      {lower.length > 0 && <Part title={t('lower')}>{list(lower, CalendarClock, 'text-partial')}</Part>}
    </section>
  );
}

/** The four alternatives as rungs, from best to worst: where the proposal stands among them. */
function Ladder({ verdict, language }: Pick<VerdictProps, 'verdict' | 'language'>) {
  return (
    <ol className="mt-3 flex flex-wrap gap-1.5" lang={language}>
      {verdict.alternatives.map(({ code, text }, index) => {
        const isNow = code === verdict.alternative;
        return (
          <li key={code} aria-current={isNow ? 'true' : undefined} title={text}>
            <span
              className={classNames(
                'grid size-7 place-items-center rounded-full border text-sm tabular-nums',
                isNow ? 'border-accent bg-accent font-bold text-on-accent' : 'border-line-strong text-ink-3',
              )}
            >
              <span aria-hidden="true">{index + 1}</span>
              <span className="sr-only">{text}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-4 border-t border-line pt-3 text-sm leading-ui">
      <h3 className="mb-1.5 text-sm">{title}</h3>
      {children}
    </div>
  );
}

type SentencesProps = { sentences: readonly string[]; Icon: LucideIcon; colour: string; formHref: string };

function Sentences({ sentences, Icon, colour, formHref }: SentencesProps) {
  return (
    <ul className="grid gap-2">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex gap-2">
          <Icon className={classNames('mt-0.5', colour)} />
          <span>
            <LinkedSentence sentence={sentence} formHref={formHref} />
          </span>
        </li>
      ))}
    </ul>
  );
}
