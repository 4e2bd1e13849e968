'use client';

import { useTranslations } from 'next-intl';
import { freeItemKinds, isFreeItem, type NodeKind } from '@/lib/domain/template/draft-node';
import { keysIn, withWords } from '@/lib/domain/template/free-key';
import type { Requirement } from '@/lib/domain/template/item-schema';
import { withKind, withRequirement } from '@/lib/domain/template/new-content';
import { useBase, useEditor } from '../editor-context';
import { ChoiceField, ParagraphsField, ShortField, WordsField } from './fields';
import { ReferenceList } from './reference-list';
import type { NodeFields } from './use-node-fields';

/** The control or question itself: its words, how it is answered, what it means, where it comes from. */
export function ItemForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { kind } = fields.content;
  const writeWords = useWriteWords(fields);
  return (
    <div className="grid gap-4">
      <WordsField
        id={wordsId(fields.id)}
        fields={fields}
        name="label"
        label={t('field.itemWords')}
        onWrite={writeWords}
      />
      <div className="grid gap-4 tablet:grid-cols-thirds">
        {isFreeItem(kind) && (
          <ChoiceField
            label={t('field.answeredBy')}
            value={kind}
            options={freeItemKinds.map((one) => [one, t(`kind.${one}`)])}
            onChoose={(chosen) => fields.replace(withKind(fields.content, chosen as NodeKind))}
          />
        )}
        <RequirementField fields={fields} />
        <KeyField fields={fields} />
      </div>
      <ReferenceList fields={fields} />
      <ParagraphsField
        fields={fields}
        name="guidance"
        label={t('field.guidance')}
        hint={t('hint.guidance')}
      />
    </div>
  );
}

/** The id of the field with a node's own words: what the way there leads to. */
export const wordsId = (id: string): string => `words-${id}`;

/** Writes a node's words, and its key along with them until it has been published. */
export function useWriteWords(fields: NodeFields): (words: string) => void {
  const { store } = useEditor();
  const base = useBase();
  return (words) => {
    const { content } = fields;
    fields.replace(withWords(content, words, keysIn(store.nodes), base.has(content)), 'written');
  };
}

function RequirementField({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const role = fields.text('role');
  if (role !== '' && role !== 'control') return null;
  return (
    <ChoiceField
      label={t('field.requirement')}
      value={fields.text('requirement')}
      error={fields.errorOf('requirement')}
      options={(['mandatory', 'desirable', 'informational'] as const).map((one) => [
        one,
        t(`requirement.${one}`),
      ])}
      onChoose={(chosen) => fields.replace(withRequirement(fields.content, chosen as Requirement))}
    />
  );
}

/** A key that has been published is what ties an item to its answers: it stays. */
export function KeyField({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const isLasting = useBase().has(fields.content);
  return (
    <ShortField
      fields={fields}
      name="key"
      label={t('field.key')}
      readOnly={isLasting}
      {...(isLasting ? { hint: t('hint.lastingKey') } : {})}
    />
  );
}
