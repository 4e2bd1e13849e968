'use client';

import { useTranslations } from 'next-intl';
import type { NodeContent } from '@/lib/domain/template/draft-node';
import { FieldError } from '../../../ui/field';
import { useEditor } from '../editor-context';
import { listOf, recordOf, textOf } from '../preview-template';
import { ChoiceField } from './fields';
import type { NodeFields } from './use-node-fields';

const assessments = ['fulfilled', 'partial', 'unfulfilled', 'notApplicable', 'unassessed'] as const;

/** What something means for the judgement. */
export function AssessmentField(props: { label: string; value: string; onChoose: (value: string) => void }) {
  const t = useTranslations('templateEditor.assessment');
  return <ChoiceField {...props} options={assessments.map((one) => [one, t(one)])} />;
}

const codes: Readonly<Partial<Record<NodeContent['kind'], readonly AnswerCode[]>>> = {
  tick: ['ticked', 'unticked'],
  yesNo: ['yes', 'no'],
  openQuestion: ['answered'],
  text: ['answered'],
  number: ['whole', 'part'],
};
type AnswerCode = 'ticked' | 'unticked' | 'yes' | 'no' | 'answered' | 'whole' | 'part';

/** What each answer to an item means. A row means what its column says, unless it says otherwise itself. */
export function MappingFields({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { kind, role, requirement } = fields.content;
  const isAssessed = (role === undefined || role === 'control') && requirement !== 'informational';
  if (!isAssessed) return <p className="text-sm text-ink-2">{t('neverAssessed')}</p>;
  const mapping = recordOf(fields.content.mapping);
  const error = fields.errorOf('mapping');
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-bold">{t('field.mapping')}</legend>
      {kind === 'matrixRow' ? (
        <RowMapping fields={fields} />
      ) : (
        codes[kind]?.map((code) => (
          <AssessmentField
            key={code}
            label={t(`answer.${code}`)}
            value={textOf(mapping[code])}
            onChoose={(assessment) => fields.set('mapping', { ...mapping, [code]: assessment })}
          />
        ))
      )}
      {error && <FieldError id={`mapping-${fields.id}`}>{error}</FieldError>}
    </fieldset>
  );
}

function RowMapping({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { store } = useEditor();
  const parent = store.node(fields.id)?.place.parent ?? null;
  const columns = listOf(parent === null ? [] : store.node(parent)?.content.columns).map(recordOf);
  const mapping = recordOf(fields.content.mapping);
  const isOwn = fields.content.mapping !== undefined;
  const asColumns = () =>
    Object.fromEntries(columns.map(({ code, assessment }) => [textOf(code), assessment]));
  return (
    <>
      <ChoiceField
        label={t('field.rowMeans')}
        value={isOwn ? 'own' : 'columns'}
        options={[
          ['columns', t('asColumns')],
          ['own', t('ownMeaning')],
        ]}
        onChoose={(chosen) => fields.set('mapping', chosen === 'own' ? asColumns() : undefined)}
      />
      {isOwn &&
        columns.map(({ code, label }) => (
          <AssessmentField
            key={textOf(code)}
            label={textOf(label)}
            value={textOf(mapping[textOf(code)])}
            onChoose={(assessment) => fields.set('mapping', { ...mapping, [textOf(code)]: assessment })}
          />
        ))}
    </>
  );
}
