'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  countableAnswersOf,
  type MeasureRule,
  type RuleKind,
  ruleKindsOf,
} from '@/lib/domain/case-review/measure-rule';
import { type Measure, wordsOfMeasure } from '@/lib/domain/plan/measure';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useServerAction } from '../shell/use-server-action';
import { Checkbox } from '../ui/checkbox';
import { OpenedForm } from '../ui/opened-form';
import { SelectField } from '../ui/select-field';
import { useAnswerWords } from './answer-words';
import type { ReviewCommands, ReviewFailure } from './review-commands';
import { useShownReview } from './review-context';
import { ReviewProblem } from './review-problem';

type RuleFormProps = { setRules: NonNullable<ReviewCommands['setRules']>; close: () => void };

/** Says, measure by measure, how the cases become figures. */
export function RuleForm({ setRules, close }: RuleFormProps) {
  const t = useTranslations('caseReviews');
  const { review, measures, template } = useShownReview();
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const [rules, setWritten] = useState<readonly MeasureRule[]>(review.rules);
  const put = (measure: number, rule: MeasureRule | null) =>
    setWritten((before) =>
      [...before.filter((one) => one.measure !== measure), ...(rule ? [rule] : [])].sort(
        (one, other) => one.measure - other.measure,
      ),
    );
  const { id: reviewId, revision } = review;
  return (
    <OpenedForm
      label={t('rule.edit')}
      save={t('save')}
      cancel={t('cancel')}
      wide
      submit={() => run(() => setRules({ reviewId, revision, rules }), close)}
      {...{ busy, close }}
    >
      <ReviewProblem failure={failure} />
      <p className="max-w-measure text-sm text-ink-2">{template.rules.note}</p>
      {measures.map((measure, at) => (
        <MeasureFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a measure is known by its place
          key={at}
          at={at}
          measure={measure}
          rule={rules.find((one) => one.measure === at) ?? null}
          put={(rule) => put(at, rule)}
        />
      ))}
    </OpenedForm>
  );
}

type MeasureFieldsProps = {
  at: number;
  measure: Measure;
  rule: MeasureRule | null;
  put: (rule: MeasureRule | null) => void;
};

function MeasureFields({ at, measure, rule, put }: MeasureFieldsProps) {
  const t = useTranslations('caseReviews.rule');
  const measuring = useTranslations('measuring');
  const kinds = ruleKindsOf(measure.kind);
  const items = useItems();
  const numbers = items.filter(({ item }) => item.kind === 'number');
  const kindsHere = kinds.filter((kind) => kind !== 'average' || numbers.length > 0);
  const begin = (kind: RuleKind): MeasureRule =>
    kind === 'average'
      ? { measure: at, kind, item: numbers[0]?.key ?? '', among: rule?.among ?? null }
      : { measure: at, kind, counts: 'all', controls: [], among: rule?.among ?? null };
  return (
    <fieldset className="grid max-w-measure gap-4">
      <legend className="mb-2 text-base font-bold">
        {measuring('measureNumber', { number: at + 1, kind: measuring(`measureKind.${measure.kind}`) })}
      </legend>
      {wordsOfMeasure(measure).map((words) => (
        <p key={words} className="max-w-measure text-sm text-ink-2">
          {words}
        </p>
      ))}
      <SelectField
        label={t('fills')}
        value={rule?.kind ?? ''}
        onChange={(event) => {
          const kind = kindsHere.find((one) => one === event.target.value);
          put(kind ? begin(kind) : null);
        }}
      >
        <option value="">{t('fillsNot')}</option>
        {kindsHere.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      {rule?.kind === 'average' && (
        <SelectField
          label={t('number')}
          value={rule.item}
          onChange={(event) => put({ ...rule, item: event.target.value })}
        >
          {numbers.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {rule && rule.kind !== 'average' && <ControlFields rule={rule} put={put} />}
      {rule && <AmongField rule={rule} put={put} />}
    </fieldset>
  );
}

type CountingRule = Exclude<MeasureRule, { kind: 'average' }>;

/** Which answers to which controls put a case in the numerator. */
function ControlFields({ rule, put }: { rule: CountingRule; put: (rule: MeasureRule) => void }) {
  const t = useTranslations('caseReviews.rule');
  const answerWords = useAnswerWords();
  const chosen = (item: string) => rule.controls.find((control) => control.item === item)?.answers ?? [];
  const choose = (item: string, answer: string, isChosen: boolean) => {
    const answers = isChosen ? [...chosen(item), answer] : chosen(item).filter((one) => one !== answer);
    const others = rule.controls.filter((control) => control.item !== item);
    put({ ...rule, controls: answers.length > 0 ? [...others, { item, answers }] : others });
  };
  return (
    <>
      <SelectField
        label={t('counts')}
        value={rule.counts}
        onChange={(event) => put({ ...rule, counts: event.target.value === 'any' ? 'any' : 'all' })}
      >
        <option value="all">{t('all')}</option>
        <option value="any">{t('any')}</option>
      </SelectField>
      <div>
        <p className="text-sm font-medium">{t('controls')}</p>
        {useItems().map((target) => {
          const codes = countableAnswersOf(target);
          if (codes.length === 0) return null;
          return (
            <fieldset key={target.key} className="max-w-measure">
              <legend className="pt-2 text-sm">{target.name}</legend>
              <div className="flex flex-wrap gap-x-6">
                {codes.map((code) => (
                  <Checkbox
                    key={code}
                    label={answerWords(target, code)}
                    checked={chosen(target.key).includes(code)}
                    onChange={(event) => choose(target.key, code, event.target.checked)}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </>
  );
}

/** Which cases are looked at at all. */
function AmongField({ rule, put }: { rule: MeasureRule; put: (rule: MeasureRule) => void }) {
  const t = useTranslations('caseReviews.rule');
  const answerWords = useAnswerWords();
  const choices = useItems().flatMap((target) =>
    countableAnswersOf(target).map((answer) => ({
      value: `${target.key} ${answer}`,
      among: { item: target.key, answers: [answer] },
      words: t('control', { name: target.name, answers: answerWords(target, answer) }),
    })),
  );
  return (
    <SelectField
      label={t('among')}
      value={rule.among ? `${rule.among.item} ${rule.among.answers[0]}` : ''}
      onChange={(event) =>
        put({ ...rule, among: choices.find(({ value }) => value === event.target.value)?.among ?? null })
      }
    >
      <option value="">{t('everyCase')}</option>
      {choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

function useItems(): readonly ItemTarget[] {
  const { targets } = useShownReview();
  return [...targets.values()].filter((target) => target.type === 'item');
}
