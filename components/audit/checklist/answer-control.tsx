'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice } from '@/components/ui/choice';
import { FieldError } from '@/components/ui/field';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { useChecklist, useField, useReadOnly, useValue, useView } from './checklist-context';
import { ConflictNotice } from './conflict-notice';
import { FormText } from './form-text';
import { ItemLabel } from './item-label';
import { NumberAnswerFields } from './number-answer-fields';
import { itemId } from './places';
import { useRefusal, WrittenField } from './written-field';

/** The question and the place for its answer, as the form has it. */
export function AnswerControl({ target }: { target: ItemTarget }) {
  switch (target.item.kind) {
    case 'tick':
      return <TickAnswer target={target} />;
    case 'yesNo':
      return <YesNoAnswer target={target} />;
    case 'openQuestion':
    case 'text':
      return <WrittenAnswer target={target} />;
    case 'number':
      return (
        <>
          <p className="pt-1">
            <ItemLabel target={target} isBold />
          </p>
          <NumberAnswerFields target={target} />
          <AnswerProblem target={target} />
        </>
      );
    case 'matrixRow':
      return null;
  }
}

function TickAnswer({ target }: { target: ItemTarget }) {
  const { store } = useChecklist();
  const answer = useValue(target.key, 'answer');
  const readOnly = useReadOnly();
  return (
    <>
      <Checkbox
        className="-my-1"
        label={<ItemLabel target={target} />}
        checked={answer === 'ticked'}
        disabled={readOnly}
        onChange={(event) =>
          store.change({
            target: target.key,
            field: 'answer',
            value: event.target.checked ? 'ticked' : 'unticked',
          })
        }
      />
      <AnswerProblem target={target} />
    </>
  );
}

function YesNoAnswer({ target }: { target: ItemTarget }) {
  const { store, bundle } = useChecklist();
  const answer = useValue(target.key, 'answer');
  const readOnly = useReadOnly();
  const showsKeys = useView('open', (open) => open === target.key) && !readOnly;
  const { wording } = bundle.template;
  return (
    <>
      <p className="pt-1 pb-2">
        <ItemLabel target={target} isBold />
      </p>
      <Choice
        name={`answer-${target.key}`}
        labelledBy={`${itemId(target.key)}-label`}
        value={answer === 'yes' || answer === 'no' ? answer : null}
        disabled={readOnly}
        onChange={(value) => store.change({ target: target.key, field: 'answer', value })}
        options={[
          { value: 'yes', label: wording.yes, ...(showsKeys ? { key: '1' } : {}) },
          { value: 'no', label: wording.no, ...(showsKeys ? { key: '2' } : {}) },
        ]}
      />
      <AnswerProblem target={target} />
    </>
  );
}

function WrittenAnswer({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.item');
  const { item, key } = target;
  const id = `answer-${key}`;
  const label = (item.kind === 'openQuestion' || item.kind === 'text') && item.answerLabel;
  return (
    <>
      <p className="pt-1">
        <ItemLabel target={target} isBold />
      </p>
      <label id={`${id}-label`} htmlFor={id} className={label ? 'mt-1 block text-sm text-ink-2' : 'sr-only'}>
        {label ? <FormText text={label} /> : t('answer')}
      </label>
      <div className="mt-1">
        <WrittenField
          id={id}
          target={key}
          field="answer"
          isShort={item.kind === 'text'}
          labelledBy={`${itemId(key)}-label ${id}-label`}
        />
      </div>
    </>
  );
}

/** What is wrong with an answer that is chosen: another chose otherwise, or it could not be saved. */
export function AnswerProblem({ target }: { target: ItemTarget }) {
  const state = useField(target.key, 'answer');
  const error = useRefusal(state?.problem?.kind === 'refused' ? state.problem.error : null);
  return (
    <>
      {error && <FieldError id={`answer-${target.key}-error`}>{error}</FieldError>}
      <ConflictNotice place={{ target: target.key, field: 'answer' }} />
    </>
  );
}
