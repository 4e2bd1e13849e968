import { CalendarClock, CircleDashed, CornerDownRight, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import { classNames } from '../ui/class-names';
import { partsOfSentence } from './marked-sentence';

export type AlternativeView = { readonly code: JudgementCode; readonly text: string };

/** Sentences in which the names of items are marked, as `markedName` does. */
export type VerdictView = {
  readonly alternative: JudgementCode;
  readonly preliminary: boolean;
  /** What was decided, and as of when; null until then. Afterwards the rest is how it would be judged today. */
  readonly decided: { readonly alternative: JudgementCode; readonly day: string } | null;
  readonly alternatives: readonly AlternativeView[];
  readonly because: readonly string[];
  /** Null while it is being worked out. */
  readonly lift: readonly string[] | null;
  readonly lower: readonly string[];
  readonly waiting: readonly string[];
};

type VerdictBodyProps = {
  verdict: VerdictView;
  /** The language of the form's own sentences. */
  language: string;
  /** `sentences` where nothing else on the page tells what the alternatives say. */
  rungs: 'numbers' | 'sentences';
  /** A link to an item by its key. */
  linkTo: (item: string, name: string) => ReactNode;
};

/** Where the judgement stands among the alternatives, why, and what would lift or lower it. */
export function VerdictBody({ verdict, language, rungs, linkTo }: VerdictBodyProps) {
  const t = useTranslations('decision.verdict');
  const { decided, alternatives, because, lift, lower, waiting } = verdict;
  const list = (sentences: readonly string[], Icon: LucideIcon, colour: string) => (
    <Sentences sentences={sentences} Icon={Icon} colour={colour} linkTo={linkTo} />
  );
  return (
    <>
      <Ladder verdict={verdict} language={language} rungs={rungs} />
      {decided && (
        <p className="mt-3 text-sm leading-ui">
          {t('decided', { day: decided.day, number: placeOf(decided.alternative, alternatives) })}
        </p>
      )}
      {waiting.length > 0 && (
        <Part title={t('waiting')}>{list(waiting, CircleDashed, 'text-unassessed')}</Part>
      )}
      <Part title={t('because')}>{list(because, CornerDownRight, 'text-ink-3')}</Part>
      <Part title={t('lift')}>
        <div className="grid gap-2 rounded-sm bg-accent-soft px-3 py-2.5">
          {lift === null && <p>{t('working')}</p>}
          {lift?.map((sentence) => (
            <p key={sentence}>
              <LinkedSentence sentence={sentence} linkTo={linkTo} />
            </p>
          ))}
        </div>
      </Part>
      {lower.length > 0 && <Part title={t('lower')}>{list(lower, CalendarClock, 'text-partial')}</Part>}
    </>
  );
}

/** The alternative's number on the form, 1 is the best. */
export const placeOf = (code: JudgementCode, alternatives: readonly AlternativeView[]): number =>
  alternatives.findIndex((each) => each.code === code) + 1;

/** The alternatives from best to worst, with the one that holds now. */
function Ladder({ verdict, language, rungs }: Pick<VerdictBodyProps, 'verdict' | 'language' | 'rungs'>) {
  const { alternatives, alternative } = verdict;
  const inWords = rungs === 'sentences';
  return (
    <ol className={inWords ? 'mt-3 grid text-sm leading-ui' : 'mt-3 flex flex-wrap gap-1.5'} lang={language}>
      {alternatives.map(({ code, text }, index) => (
        <li
          key={code}
          aria-current={code === alternative ? 'true' : undefined}
          title={inWords ? undefined : text}
          className={classNames(
            'relative text-ink-3 current:font-bold current:text-ink',
            inWords && 'grid grid-cols-rung items-start gap-2 py-1.5',
          )}
        >
          {inWords && index < alternatives.length - 1 && (
            <span aria-hidden="true" className="absolute top-8 -bottom-1.5 left-3.5 border-l border-line" />
          )}
          <Rung number={index + 1} isNow={code === alternative} />
          <span className={inWords ? 'pt-0.5' : 'sr-only'}>{text}</span>
        </li>
      ))}
    </ol>
  );
}

function Rung({ number, isNow }: { number: number; isNow: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'z-10 grid size-7 place-items-center rounded-full border text-sm tabular-nums',
        isNow ? 'border-accent bg-accent font-bold text-on-accent' : 'border-line-strong text-ink-3',
      )}
    >
      {number}
    </span>
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

type SentencesProps = Pick<VerdictBodyProps, 'linkTo'> & {
  sentences: readonly string[];
  Icon: LucideIcon;
  colour: string;
};

function Sentences({ sentences, Icon, colour, linkTo }: SentencesProps) {
  return (
    <ul className="grid gap-2">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex gap-2">
          <Icon className={classNames('mt-0.5', colour)} />
          <span>
            <LinkedSentence sentence={sentence} linkTo={linkTo} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A sentence in which every marked name leads to its item in the form. */
function LinkedSentence({ sentence, linkTo }: Pick<VerdictBodyProps, 'linkTo'> & { sentence: string }) {
  return partsOfSentence(sentence).map(({ item, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
    <Fragment key={index}>{item === null ? text : linkTo(item, text)}</Fragment>
  ));
}
