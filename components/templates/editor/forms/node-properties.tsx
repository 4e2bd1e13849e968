'use client';

import { useTranslations } from 'next-intl';
import { isFreeItem, isItem } from '@/lib/domain/template/draft-node';
import type { Role } from '@/lib/domain/template/item-schema';
import { withRole } from '@/lib/domain/template/new-content';
import { Checkbox } from '../../../ui/checkbox';
import { TextField } from '../../../ui/text-field';
import { recordOf, textOf } from '../preview-template';
import { ChoiceField, ShortField } from './fields';
import { KeyField } from './item-form';
import { MappingFields } from './mapping-fields';
import { NumberField } from './number-field';
import { ReferenceList } from './reference-list';
import { type NodeFields, useNodeFields } from './use-node-fields';

/** What the form does not show of a node, or shows only by how it behaves. */
export function NodeProperties({ id }: { id: string }) {
  const t = useTranslations('templateEditor');
  const fields = useNodeFields(id);
  if (fields === null) return <p className="text-sm">{t('gone')}</p>;
  const { kind } = fields.content;
  if (isItem(kind)) return <ItemProperties fields={fields} />;
  switch (kind) {
    case 'section':
      return (
        <div className="grid gap-4">
          <ShortField fields={fields} name="shortTitle" label={t('field.shortTitle')} isOptional />
          <KeyField fields={fields} />
          <ReferenceList fields={fields} />
        </div>
      );
    case 'group':
    case 'matrix':
      return (
        <div className="grid gap-4">
          <KeyField fields={fields} />
          {kind === 'matrix' && <ReferenceList fields={fields} />}
          <CommentFields fields={fields} />
        </div>
      );
    case 'comment':
      return <KeyField fields={fields} />;
    default:
      return <p className="text-sm text-ink-2">{t('noProperties')}</p>;
  }
}

const roles = ['control', 'gate', 'scope', 'feedback'] as const;

function ItemProperties({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { kind } = fields.content;
  return (
    <div className="grid gap-4">
      <MappingFields fields={fields} />
      <Checkbox
        label={t('field.critical')}
        hint={t('hint.critical')}
        checked={fields.content.critical === true}
        onChange={({ target }) => fields.set('critical', target.checked)}
      />
      <NumberField
        fields={fields}
        name="weight"
        label={t('field.weight')}
        hint={t('hint.weight')}
        otherwise={1}
      />
      <ChoiceField
        label={t('field.role')}
        value={fields.text('role') || 'control'}
        error={fields.errorOf('role')}
        options={roles.map((role) => [role, t(`role.${role}`)])}
        onChoose={(role) => fields.replace(withRole(fields.content, role as Role))}
      />
      <ShortField
        fields={fields}
        name="shortLabel"
        label={t('field.shortLabel')}
        hint={t('hint.shortLabel')}
        isOptional
      />
      <ShortField
        fields={fields}
        name="concept"
        label={t('field.concept')}
        hint={t('hint.concept')}
        isOptional
      />
      {(kind === 'openQuestion' || kind === 'text') && (
        <ShortField fields={fields} name="answerLabel" label={t('field.answerLabel')} isOptional />
      )}
      {kind === 'number' && (
        <>
          <ShortField fields={fields} name="unit" label={t('field.unit')} isOptional />
          <NumberField
            fields={fields}
            name="periodMonths"
            label={t('field.periodMonths')}
            hint={t('hint.periodMonths')}
          />
        </>
      )}
      {(isFreeItem(kind) || kind === 'matrixRow') && <CommentFields fields={fields} />}
    </div>
  );
}

/** Whether the form has a field for comments there, and what stands over it. */
function CommentFields({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { comment } = fields.content;
  return (
    <div>
      <Checkbox
        label={t('field.hasComment')}
        checked={comment !== undefined}
        onChange={({ target }) =>
          fields.set('comment', target.checked ? { label: t('commentDefault') } : undefined)
        }
      />
      {comment !== undefined && (
        <TextField
          label={t('field.commentLabel')}
          error={fields.errorOf('comment')}
          value={textOf(recordOf(comment).label)}
          onChange={({ target }) =>
            fields.replace({ ...fields.content, comment: { label: target.value } }, 'written')
          }
        />
      )}
    </div>
  );
}
