import type { Judgement } from '@/lib/domain/judgement';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { translator } from '@/lib/text/translator';
import type { Snapshot } from '../snapshot';
import type { Block, Option } from './report-document';
import type { ReportSource } from './report-source';
import { formRuns, label, paragraph, written } from './written';

type Voice = Pick<ReportSource, 't' | 'language'>;

type Judged = {
  readonly judgement: Snapshot['judgement'];
  readonly alternatives: readonly { readonly code: JudgementCode; readonly text: string }[];
  /** What the items are called that the reasons name. */
  readonly nameOf: (key: string) => string;
};

/** All four alternatives, each with its box, since what was not chosen says what the choice means. */
export function alternativeOptions(
  alternatives: Judged['alternatives'],
  chosen: JudgementCode,
  t: ReportSource['t'],
): Block {
  const options = alternatives.map(({ code, text }): Option => {
    const checked = code === chosen;
    const runs = formRuns(text).map((run) => (checked ? { ...run, strong: true } : run));
    return { box: { checked, said: t(checked ? 'box.checked' : 'box.unchecked') }, runs };
  });
  return { kind: 'options', options };
}

/** Why the rules propose what they do; when the auditor chose otherwise, both alternatives and the motive. */
export function judgementReasons(judged: Judged, voice: Voice): Block[] {
  const { t } = voice;
  const { alternatives, judgement } = judged;
  const { proposed, chosen, motive } = judgement;
  const because = explanation(judged, voice).map((sentence) => paragraph(sentence));
  if (proposed === chosen) return [paragraph(t('asProposed')), ...because];
  const numbers = { proposed: numberOf(proposed), chosen: numberOf(chosen) };
  const textOf = (code: JudgementCode) => alternatives.find((each) => each.code === code)?.text ?? '';
  return [
    paragraph(t('overridden', numbers), { strong: true }),
    label(t('proposedAlternative', { number: numbers.proposed })),
    paragraph(textOf(proposed)),
    ...because,
    label(t('chosenAlternative', { number: numbers.chosen })),
    paragraph(textOf(chosen)),
    label(t('overrideMotive')),
    ...written(motive ?? ''),
  ];
}

function explanation({ judgement: frozen, nameOf }: Judged, { language }: Voice): readonly string[] {
  const { proposed, reasons, share, threshold } = frozen;
  const judgement: Judgement = {
    alternative: proposed,
    preliminary: false,
    unassessed: [],
    share,
    threshold,
    reasons,
  };
  const t = translator(language, 'judgement');
  const lift = { single: [], together: null };
  return explainJudgement({ judgement, lift, lower: [] }, { t, locale: language, nameOf }).because;
}

/** The alternative's number on the form; 1 is the best. */
function numberOf(code: JudgementCode): string {
  return String(judgementCodes.indexOf(code) + 1);
}
