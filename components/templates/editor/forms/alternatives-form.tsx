'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '../../../ui/text-area-field';
import { useProblemsOf } from '../editor-context';
import { listOf, recordOf, textOf } from '../preview-template';
import { useProblemText } from '../use-problem-text';
import type { NodeFields } from './use-node-fields';

/** The four alternatives of the final judgement in the form's own words, from best to worst. */
export function AlternativesForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const problemText = useProblemText();
  const problems = useProblemsOf(fields.id);
  const alternatives = listOf(fields.content.alternatives).map(recordOf);
  return (
    <div className="grid gap-4">
      {alternatives.map((alternative, index) => {
        const problem = problems.find(({ within }) => within[1] === index);
        return (
          <TextAreaField
            key={textOf(alternative.code)}
            label={t('field.alternative', { number: index + 1 })}
            error={problem && problemText(problem)}
            value={textOf(alternative.text)}
            onChange={({ target }) => {
              const text = target.value.replaceAll(/\s*[\r\n]+\s*/g, ' ');
              const changed = alternatives.with(index, { ...alternative, text });
              fields.replace({ ...fields.content, alternatives: changed }, 'written');
            }}
          />
        );
      })}
    </div>
  );
}
