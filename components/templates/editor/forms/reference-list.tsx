'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { singletonOf } from '@/lib/domain/template/draft-nodes';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { TextField } from '../../../ui/text-field';
import { useEditor, useProblemsOf } from '../editor-context';
import { listOf, recordOf, textOf } from '../preview-template';
import { useProblemText } from '../use-problem-text';
import { ChoiceField } from './fields';
import type { NodeFields } from './use-node-fields';

/** The laws and specifications that a node refers to, each with its place there. */
export function ReferenceList({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const references = listOf(fields.content.references).map(recordOf);
  const save = (next: readonly object[], pace: 'chosen' | 'written' = 'chosen') => {
    const { references: _gone, ...rest } = fields.content;
    const { kind } = fields.content;
    fields.replace(next.length === 0 ? { ...rest, kind } : { ...rest, kind, references: next }, pace);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t('field.references')}</legend>
      {references.map((reference, index) => (
        <ReferenceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a reference has nothing of its own to be told by
          key={index}
          fields={fields}
          index={index}
          reference={reference}
          change={(changed, pace) => save(references.with(index, changed), pace)}
          remove={() => save(references.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button variant="quiet" onClick={() => save([...references, { place: '' }])}>
          <Plus /> {t('addReference')}
        </Button>
      </div>
    </fieldset>
  );
}

type ReferenceRowProps = {
  fields: NodeFields;
  index: number;
  reference: Readonly<Record<string, unknown>>;
  change: (changed: Readonly<Record<string, unknown>>, pace: 'chosen' | 'written') => void;
  remove: () => void;
};

function ReferenceRow({ fields, index, reference, change, remove }: ReferenceRowProps) {
  const t = useTranslations('templateEditor');
  const problemText = useProblemText();
  const problem = useProblemsOf(fields.id).find(
    ({ within }) => within[0] === 'references' && within[1] === index,
  );
  const { document: _document, place: _place, ...rest } = reference;
  const documents = useDocuments();
  return (
    <div className="grid grid-cols-reference items-end gap-2">
      <ChoiceField
        label={t('field.document')}
        value={textOf(reference.document)}
        error={problem && problemText(problem)}
        options={[['', t('noDocument')], ...documents]}
        onChoose={(document) => change(withParts(rest, document, textOf(reference.place)), 'chosen')}
      />
      <TextField
        label={t('field.place')}
        value={textOf(reference.place)}
        onChange={({ target }) =>
          change(withParts(rest, textOf(reference.document), target.value), 'written')
        }
      />
      <IconButton label={t('removeReference')} onClick={remove}>
        <X />
      </IconButton>
    </div>
  );
}

function withParts(rest: object, document: string, place: string): Readonly<Record<string, unknown>> {
  return { ...rest, ...(document ? { document } : {}), ...(place || !document ? { place } : {}) };
}

/** The documents of the template as choices: the key, and how it is cited. */
function useDocuments(): readonly (readonly [string, string])[] {
  const { store } = useEditor();
  const content = singletonOf(store.nodes, 'documents')?.content;
  return listOf(content?.documents)
    .map(recordOf)
    .map(({ key, designation }) => [textOf(key), textOf(designation) || textOf(key)] as const)
    .filter(([key]) => key !== '');
}
