'use client';

import { useTranslations } from 'next-intl';
import { basicFactSchema } from '@/lib/domain/template/template-schema';
import { TextField } from '../../../ui/text-field';
import { textOf } from '../preview-template';
import { EntryList } from './entry-list';
import { ChoiceField } from './fields';
import type { NodeFields } from './use-node-fields';

const parts = [
  'heading',
  'fact',
  'summary',
  'actions',
  'deadlines',
  'judgement',
  'judgementComment',
] as const;
const facts = basicFactSchema.options;

/** The form's own first pages: what stands there, in which order, under which words. */
export function ReportForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  return (
    <EntryList
      fields={fields}
      name="report"
      addLabel={t('addReportPart')}
      nameOf={({ label }) => textOf(label) || t('reportPart.heading')}
      newEntry={() => ({ part: 'heading', label: '' })}
    >
      {(entry, change) => (
        <div className="grid gap-3 tablet:grid-cols-halves">
          <ChoiceField
            label={t('field.reportPart')}
            value={textOf(entry.part)}
            options={parts.map((part) => [part, t(`reportPart.${part}`)])}
            onChoose={(part) => {
              const { fact: _fact, ...rest } = entry;
              change(part === 'fact' ? { ...rest, part, fact: 'unitName' } : { ...rest, part });
            }}
          />
          {entry.part === 'fact' && (
            <ChoiceField
              label={t('field.fact')}
              value={textOf(entry.fact)}
              options={facts.map((fact) => [fact, t(`fact.${fact}`)])}
              onChoose={(fact) => change({ ...entry, fact })}
            />
          )}
          <TextField
            label={t('field.reportWords')}
            value={textOf(entry.label)}
            onChange={({ target }) => change({ ...entry, label: target.value }, 'written')}
          />
        </div>
      )}
    </EntryList>
  );
}
