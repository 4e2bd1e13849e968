'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isDraftOfCases } from '@/lib/domain/template/draft-nodes';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { useEditor, useProblemsOf } from '../editor-context';
import { recordOf, textOf } from '../preview-template';
import { useProblemText } from '../use-problem-text';
import type { NodeFields } from './use-node-fields';

/** When the worst alternative is proposed, and whose choice that is. The threshold is written in per cent. */
export function RulesForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const problemText = useProblemText();
  const problems = useProblemsOf(fields.id);
  const { store } = useEditor();
  const isOfCases = isDraftOfCases(store.nodes);
  const [draft, setDraft] = useState<string | null>(null);
  const rules = recordOf(fields.content.rules);
  const errorOf = (name: string) => {
    const problem = problems.find(({ within }) => within[1] === name);
    return problem && problemText(problem);
  };
  const save = (changed: object) =>
    fields.replace({ ...fields.content, rules: { ...rules, ...changed } }, 'written');
  const percent = typeof rules.threshold === 'number' ? rules.threshold * 100 : 75;
  return (
    <div className="grid gap-4">
      {!isOfCases && (
        <TextField
          label={t('field.threshold')}
          hint={t('hint.threshold')}
          inputMode="decimal"
          className="max-w-search"
          error={errorOf('threshold')}
          value={draft ?? String(Number(percent.toFixed(4))).replace('.', ',')}
          onBlur={() => setDraft(null)}
          onChange={({ target }) => {
            setDraft(target.value);
            const written = Number(target.value.replace(',', '.').replace('%', '').trim());
            if (target.value.trim() !== '' && Number.isFinite(written)) save({ threshold: written / 100 });
          }}
        />
      )}
      <TextAreaField
        label={t(isOfCases ? 'field.countNote' : 'field.ruleNote')}
        error={errorOf('note')}
        value={textOf(rules.note)}
        onChange={({ target }) => save({ note: target.value.replaceAll(/\s*[\r\n]+\s*/g, ' ') })}
      />
    </div>
  );
}
