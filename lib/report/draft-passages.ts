import type { StoredAction } from '@/lib/data/actions';
import type { AuditCase } from '@/lib/data/audit-case';
import { assess, isLeftOut } from '@/lib/domain/assessment';
import { type CommentOn, commentsOn } from '@/lib/domain/comments-on';
import { dueDateOf } from '@/lib/domain/deadline/deadline';
import { type Deficiency, deficienciesOf } from '@/lib/domain/deficiency';
import { type FactPlace, factTarget } from '@/lib/domain/fact-review/fact-place';
import type { Passage, PlacedPassage } from '@/lib/domain/fact-review/passage';
import { judge } from '@/lib/domain/judgement';
import { settleJudgement } from '@/lib/domain/judgement-choice';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { describeAnswer } from '@/lib/text/describe-answer';
import { translator } from '@/lib/text/translator';

type Beside = Passage['beside'];

/**
 * The draft report in passages, in the language of its form: what is asked about first, as the report has it (what falls
 * short, the actions, the summary, the judgement), then every other item of the form.
 */
export function draftPassages(auditCase: AuditCase): PlacedPassage[] {
  const { checklist, given, actions, draft } = auditCase;
  const { deficiencies, remarks } = deficienciesOf(given.items, given.decisions, actions);
  const short = new Map([...deficiencies, ...remarks].map((each) => [each.item, each]));
  const items = [...checklist.targets.values()].filter(
    (target): target is ItemTarget => target.type === 'item' && !isLeftOut(target, checklist.leftOut),
  );
  const ofItem = (target: ItemTarget) =>
    placed(
      { kind: 'item', key: target.key },
      short.has(target.key),
      itemPassage(target, auditCase, short.get(target.key)),
    );
  return [
    ...items.filter(({ key }) => short.has(key)).map(ofItem),
    ...actions.map((action) =>
      placed({ kind: 'action', id: action.id }, true, actionPassage(action, auditCase)),
    ),
    ...(draft.summary === null ? [] : [placed({ kind: 'summary' }, true, { ...plain, said: draft.summary })]),
    placed({ kind: 'judgement' }, true, judgementPassage(auditCase)),
    ...items.filter(({ key }) => !short.has(key)).map(ofItem),
  ];
}

const plain: Passage = { number: null, name: '', said: null, assessment: null, beside: [] };

const placed = (place: FactPlace, asked: boolean, passage: Passage): PlacedPassage => ({
  place,
  target: factTarget(place),
  asked,
  passage,
});

function itemPassage(target: ItemTarget, auditCase: AuditCase, short: Deficiency | undefined): Passage {
  const { checklist, version } = auditCase;
  const { language, wording } = version.content;
  const voice = { t: translator(language, 'answer'), locale: language };
  const answer = checklist.findings.get(target.key)?.answer ?? null;
  return {
    number: target.number,
    name: withoutFootnoteMarks(target.item.label),
    said: describeAnswer(target, answer, wording, voice),
    assessment: assess(target, checklist)?.assessment ?? null,
    beside: [
      ...commentsOn(target, checklist).map((comment) => besideOf(comment)),
      ...(short?.motive ? [{ kind: 'accepted' as const, text: short.motive }] : []),
    ],
  };
}

const besideOf = ({ about, text }: CommentOn): Beside[number] => ({
  kind: 'comment',
  text: about === null ? text : `${about}: ${text}`,
});

function actionPassage({ number, text, deadline, followUp }: StoredAction, auditCase: AuditCase): Passage {
  const { calendar, version } = auditCase;
  const t = translator(version.content.language, 'factReview');
  const day = deadline && dueDateOf(deadline.deadline, calendar);
  // *Snarast* counts from the decision, which has no day yet; a date says its day itself.
  const isOpen = deadline && deadline.deadline.kind !== 'immediate' && deadline.deadline.kind !== 'date';
  const words = deadline && day && isOpen ? t('dueBy', { words: deadline.words, day }) : deadline?.words;
  const checked = [followUp?.method, followUp?.occasion?.words].filter(Boolean).join(', ');
  return {
    ...plain,
    number: String(number),
    name: text,
    beside: [
      { kind: 'deadline', text: words ?? t('noDeadline') },
      ...(checked === '' ? [] : [{ kind: 'followUp' as const, text: checked }]),
    ],
  };
}

function judgementPassage({ given, draft, version }: AuditCase): Passage {
  const settled = settleJudgement(judge(given), draft.choice);
  const code = settled.ok
    ? settled.value.alternative
    : (draft.choice?.alternative ?? judge(given).alternative);
  const motive = settled.ok ? settled.value.motive : null;
  const alternative = version.content.alternatives.find((each) => each.code === code);
  return {
    ...plain,
    number: String(judgementCodes.indexOf(code) + 1),
    said: alternative?.text ?? '',
    beside: [
      ...(motive === null ? [] : [{ kind: 'motive' as const, text: motive }]),
      ...(draft.judgementComment === null
        ? []
        : [{ kind: 'comment' as const, text: draft.judgementComment }]),
    ],
  };
}
