import { shownShare } from '@/lib/domain/fulfilled-share';
import type { Judgement, Reason } from '@/lib/domain/judgement';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import type { Lift, Lowering, Remedy } from '@/lib/domain/judgement-lift';
import { type Language, locales } from './language';
import type { judgement as swedish } from './sv/judgement';
import type { TextKey, TextValues } from './text-key';

/** A sentence a line, ready to be shown. */
export interface JudgementExplanation {
  readonly proposal: string;
  /** Why this alternative, what decided it first. */
  readonly because: readonly string[];
  readonly lift: readonly string[];
  readonly lower: readonly string[];
  /** What is still to be assessed; empty when the proposal is not preliminary. */
  readonly waiting: readonly string[];
}

/** How the sentences are said: the texts of the `judgement` subject in one language, and what items are called. */
export interface JudgementVoice {
  // A method, so that translators which know each text's own values fit.
  t(key: TextKey<typeof swedish>, values?: TextValues): string;
  readonly locale: Language;
  /** Number and short name of an item, such as `7.2 Beredskap`. */
  readonly nameOf: (item: string) => string;
}

interface Explained {
  readonly judgement: Judgement;
  readonly lift: Lift;
  readonly lower: readonly Lowering[];
}

/** Longer lists of items are cut, since nobody reads them in a sentence; the lists beside it have them all. */
const namedItems = 8;

/** The judgement in plain sentences, the same on the page and in the report. */
export function explainJudgement(
  { judgement, lift, lower }: Explained,
  voice: JudgementVoice,
): JudgementExplanation {
  const alternative = numberOf(judgement.alternative);
  return {
    proposal: voice.t(judgement.preliminary ? 'preliminaryProposal' : 'proposal', { alternative }),
    because: because(judgement, voice),
    lift: liftSentences(judgement.alternative, lift, voice),
    lower: lowerSentences(lower, voice),
    waiting:
      judgement.unassessed.length > 0
        ? [voice.t('waiting', itemValues(judgement.unassessed, 'conjunction', voice))]
        : [],
  };
}

/** Some of the reasons of a judgement, a sentence for those that differ only in what they name. */
export function explainReasons(
  judgement: Pick<Judgement, 'share' | 'threshold'>,
  reasons: readonly Reason[],
  voice: JudgementVoice,
): string[] {
  const figures = figuresOf(judgement, voice);
  return grouped(reasons, sharedBy).map((same) => reasonSentence(same, figures, voice));
}

const figuresOf = (
  { share, threshold }: Pick<Judgement, 'share' | 'threshold'>,
  voice: JudgementVoice,
): { share: string; threshold: string } => ({
  share: percent(shownShare(share), voice),
  threshold: percent(threshold, voice),
});

function because(judgement: Judgement, voice: JudgementVoice): string[] {
  const figures = figuresOf(judgement, voice);
  const sentences = explainReasons(judgement, judgement.reasons, voice);
  const codes = new Set(judgement.reasons.map(({ code }) => code));
  if (judgement.alternative === 'compliant') sentences.unshift(voice.t('reason.noActions'));
  if (!codes.has('shareBelowThreshold')) sentences.push(voice.t('reason.share', figures));
  return sentences;
}

/** Reasons that differ only in which item or action they name are told in one sentence. */
function sharedBy(reason: Reason): string {
  if ('items' in reason) return reason.code;
  const { action: _action, item: _item, ...rest } = { action: 0, item: '', ...reason };
  return JSON.stringify(rest);
}

function reasonSentence(
  [first, ...others]: readonly [Reason, ...Reason[]],
  figures: TextValues,
  voice: JudgementVoice,
): string {
  const all = [first, ...others];
  if (first.code === 'shareBelowThreshold') {
    return voice.t('reason.shareBelowThreshold', {
      ...figures,
      ...itemValues(first.items, 'conjunction', voice),
    });
  }
  if ('item' in first) {
    const items = all.flatMap((reason) => ('item' in reason ? [reason.item] : []));
    const assessment = 'assessment' in first ? { assessment: first.assessment } : {};
    return voice.t(`reason.${first.code}`, { ...itemValues(items, 'conjunction', voice), ...assessment });
  }
  const actions = all.flatMap((reason) => ('action' in reason ? [reason.action] : []));
  const values = actionValues(actions, 'conjunction', voice);
  if (first.code === 'actionVerified') {
    if (first.remediedOn === null) return voice.t('reason.actionVerified', values);
    return voice.t('reason.actionRemedied', { ...values, remediedOn: first.remediedOn });
  }
  const dueDate = 'dueDate' in first ? { dueDate: first.dueDate } : {};
  return voice.t(`reason.${first.code}`, { ...values, ...dueDate });
}

function liftSentences(proposed: JudgementCode, { single, together }: Lift, voice: JudgementVoice): string[] {
  if (proposed === 'compliant') return [voice.t('lift.nothingBetter')];
  if (single.length > 0) {
    return grouped(single, ({ remedy, leadsTo }) => `${remedy.kind} ${leadsTo}`).map((same) => {
      const [{ remedy, leadsTo }] = same;
      return voice.t(`lift.${remedy.kind}`, {
        ...remedyValues(
          same.map((each) => each.remedy),
          voice,
        ),
        alternative: numberOf(leadsTo),
      });
    });
  }
  if (!together) return [voice.t('lift.onlyWithoutActions')];
  const remedies = together.remedies.map((remedy) =>
    voice.t(`remedy.${remedy.kind}`, remedyValues([remedy], voice)),
  );
  return [
    voice.t('lift.together', {
      remedies: listed(remedies, 'conjunction', voice),
      alternative: numberOf(together.leadsTo),
    }),
  ];
}

function lowerSentences(lower: readonly Lowering[], voice: JudgementVoice): string[] {
  return grouped(lower, ({ dueDate, leadsTo }) => `${dueDate} ${leadsTo}`).map((same) => {
    const [{ dueDate, leadsTo }] = same;
    const actions = same.map(({ action }) => action);
    return voice.t('lower', {
      ...actionValues(actions, 'disjunction', voice),
      dueDate,
      alternative: numberOf(leadsTo),
    });
  });
}

function remedyValues(remedies: readonly Remedy[], voice: JudgementVoice): TextValues {
  const items = remedies.flatMap((remedy) => ('item' in remedy ? [remedy.item] : []));
  if (items.length > 0) return itemValues(items, 'disjunction', voice);
  const actions = remedies.flatMap((remedy) => ('action' in remedy ? [remedy.action] : []));
  return actionValues(actions, 'disjunction', voice);
}

function itemValues(items: readonly string[], type: ListType, voice: JudgementVoice): TextValues {
  const names = items.slice(0, namedItems).map(voice.nameOf);
  const left = items.length - names.length;
  if (left > 0) names.push(voice.t('andMore', { count: left }));
  return { count: items.length, items: listed(names, type, voice) };
}

function actionValues(actions: readonly number[], type: ListType, voice: JudgementVoice): TextValues {
  return { count: actions.length, actions: listed(actions.map(String), type, voice) };
}

type ListType = 'conjunction' | 'disjunction';

function listed(parts: readonly string[], type: ListType, { locale }: JudgementVoice): string {
  return new Intl.ListFormat(locales[locale], { type }).format(parts);
}

function percent(share: number, { locale }: JudgementVoice): string {
  return new Intl.NumberFormat(locales[locale], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

/** The alternative's number on the form, 1 is the best. */
function numberOf(alternative: JudgementCode): number {
  return judgementCodes.indexOf(alternative) + 1;
}

function grouped<Value>(values: readonly Value[], by: (value: Value) => string): [Value, ...Value[]][] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(by(value));
    if (group) group.push(value);
    else groups.set(by(value), [value]);
  }
  return [...groups.values()];
}
