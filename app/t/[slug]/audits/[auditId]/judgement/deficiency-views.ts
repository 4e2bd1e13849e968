import type { DeficiencyView, PlaceView } from '@/components/audit/judgement/judgement-view';
import type { AuditCase } from '@/lib/data/audit-case';
import type { Answer } from '@/lib/domain/answer';
import { type Deficiency, deficienciesOf } from '@/lib/domain/deficiency';
import type { ItemTarget, Target } from '@/lib/domain/template/targets-of';
import { type AnswerVoice, describeAnswer } from '@/lib/text/describe-answer';
import type { PreviousAnswers } from './read-judgement';

type Targets = ReadonlyMap<string, Target>;

/** Number and short name of a place in the form: `7.2 Beredskap`; a group without a name is called by its items, `6.1–6.4`. */
export function placeName(key: string, targets: Targets): string {
  const target = targets.get(key);
  if (!target) return key;
  const name = [target.number, target.name].filter(Boolean).join(' ');
  if (name !== '' || target.type === 'item') return name;
  const numbers = target.itemKeys.flatMap((item) => targets.get(item)?.number ?? []);
  return [...new Set([numbers.at(0), numbers.at(-1)])].filter(Boolean).join('–');
}

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

/** What was said on the item, then on the groups, matrices and comment fields around it. */
function commentsOn({ key }: ItemTarget, { targets, findings }: AuditCase['checklist']) {
  const around = [...targets.values()].filter(
    (target) => target.type !== 'item' && target.itemKeys.includes(key),
  );
  const own = findings.get(key)?.comment;
  return [
    ...(own ? [{ about: null, text: own }] : []),
    ...around.flatMap((target) => {
      const comment = findings.get(target.key)?.comment;
      return comment ? [{ about: placeName(target.key, targets), text: comment }] : [];
    }),
  ];
}

/** Every place that an action can be for, in the form's order: what has a name of its own. */
export function placeViews({ checklist: { targets } }: AuditCase): PlaceView[] {
  return [...targets.values()].flatMap((target) => {
    const name = placeName(target.key, targets);
    if (name === '') return [];
    return [{ key: target.key, name, section: placeName(target.sectionKeys[0] ?? target.key, targets) }];
  });
}
