import type { DeficiencyView, PlaceView } from '@/components/audit/judgement/judgement-view';
import type { AuditCase } from '@/lib/data/audit-case';
import type { Answer } from '@/lib/domain/answer';
import { commentsOn, nameOfPlace } from '@/lib/domain/comments-on';
import { type Deficiency, deficienciesOf } from '@/lib/domain/deficiency';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { type AnswerVoice, describeAnswer } from '@/lib/text/describe-answer';
import type { PreviousAnswers } from './read-judgement';

/** The deficiencies and remarks of an audit in the form's order, with all that each is decided upon. */
export function deficiencyViews(auditCase: AuditCase, previous: PreviousAnswers | null, voice: AnswerVoice) {
  const { given, checklist, actions } = auditCase;
  const { deficiencies, remarks } = deficienciesOf(given.items, given.decisions, actions);
  const viewOf = (deficiency: Deficiency): DeficiencyView[] => {
    const target = checklist.targets.get(deficiency.item);
    return target?.type === 'item' ? [viewOfItem(deficiency, target, auditCase, previous, voice)] : [];
  };
  return { deficiencies: deficiencies.flatMap(viewOf), remarks: remarks.flatMap(viewOf) };
}

function viewOfItem(
  deficiency: Deficiency,
  target: ItemTarget,
  { checklist, decisions, given, version }: AuditCase,
  previous: PreviousAnswers | null,
  voice: AnswerVoice,
): DeficiencyView {
  const { key } = target;
  const said = (answer: Answer) => describeAnswer(target, answer, version.content.wording, voice);
  const stored = decisions.find(({ item }) => item === key);
  const before = previous?.answers.get(key);
  return {
    item: key,
    number: target.number,
    name: target.name,
    label: target.item.label,
    assessment: deficiency.assessment,
    requirement: target.item.requirement === 'desirable' ? 'desirable' : 'mandatory',
    audience: target.audience,
    answer: said(checklist.findings.get(key)?.answer ?? null),
    comments: commentsOn(target, checklist),
    previous: previous && before !== undefined ? { day: previous.day, answer: said(before) } : null,
    standing: deficiency.standing,
    decision: given.decisions.get(key) ?? null,
    decidedBy: stored?.decision ? stored.by : null,
    revision: stored?.revision ?? 0,
    actions: deficiency.actions,
  };
}

/** Every place that an action can be for, in the form's order: what has a name of its own. */
export function placeViews({ checklist: { targets } }: AuditCase): PlaceView[] {
  return [...targets.values()].flatMap((target) => {
    const name = nameOfPlace(target.key, targets);
    if (name === '') return [];
    return [{ key: target.key, name, section: nameOfPlace(target.sectionKeys[0] ?? target.key, targets) }];
  });
}
