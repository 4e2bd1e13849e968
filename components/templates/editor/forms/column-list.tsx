'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { freeKey, keyFrom } from '@/lib/domain/template/free-key';
import { Button } from '../../../ui/button';
import { FieldError } from '../../../ui/field';
import { IconButton } from '../../../ui/icon-button';
import { TextField } from '../../../ui/text-field';
import { listOf, recordOf, textOf } from '../preview-template';
import { AssessmentField } from './mapping-fields';
import type { NodeFields } from './use-node-fields';

/** The boxes of a table: what stands over each, and what a mark there means. */
export function ColumnList({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const columns = listOf(fields.content.columns).map(recordOf);
  const error = fields.errorOf('columns');
  const save = (next: readonly object[], pace: 'chosen' | 'written' = 'chosen') =>
    fields.replace({ ...fields.content, columns: next }, pace);
  const add = () => {
    const taken = new Set(columns.map(({ code }) => textOf(code)));
    save([...columns, { code: freeKey('kolumn', taken), label: '', assessment: 'fulfilled' }]);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t('field.columns')}</legend>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: codes may be double while somebody writes
        <div key={index} className="grid grid-cols-reference items-end gap-2">
          <TextField
            label={t('field.columnWords')}
            value={textOf(column.label)}
            onChange={({ target }) =>
              save(columns.with(index, { ...column, label: target.value }), 'written')
            }
            onBlur={() => save(columns.with(index, withCode(column, columns)))}
          />
          <AssessmentField
            label={t('field.markMeans')}
            value={textOf(column.assessment)}
            onChoose={(assessment) => save(columns.with(index, { ...column, assessment }))}
          />
          <IconButton label={t('removeColumn')} onClick={() => save(columns.toSpliced(index, 1))}>
            <X />
          </IconButton>
        </div>
      ))}
      {error && <FieldError id={`columns-${fields.id}`}>{error}</FieldError>}
      <div>
        <Button variant="quiet" onClick={add}>
          <Plus /> {t('addColumn')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A new column's code is made of its words when they have been written; an old one's stays. */
function withCode(
  column: Readonly<Record<string, unknown>>,
  columns: readonly Readonly<Record<string, unknown>>[],
) {
  const code = textOf(column.code);
  if (!/^kolumn(-\d+)?$/.test(code) || textOf(column.label) === '') return column;
  const others = new Set(columns.filter((other) => other !== column).map((other) => textOf(other.code)));
  return { ...column, code: freeKey(keyFrom(textOf(column.label), code), others) };
}
