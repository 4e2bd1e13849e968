'use client';

import { useTranslations } from 'next-intl';
import { isItem } from '@/lib/domain/template/draft-node';
import { subtreeOf } from '@/lib/domain/template/draft-tree';
import { useEditor } from '../editor-context';
import { useNodeName } from '../node-name';
import { textOf } from '../preview-template';
import { ColumnList } from './column-list';
import { ChoiceField, ParagraphsField, WordsField } from './fields';
import { useWriteWords, wordsId } from './item-form';
import type { NodeFields } from './use-node-fields';

/** What stands around the items: a section's heading, a group's line, the head of a table, guidance. */
export function BlockForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const id = wordsId(fields.id);
  const writeWords = useWriteWords(fields);
  switch (fields.content.kind) {
    case 'paragraph':
      return <WordsField id={id} fields={fields} name="text" label={t('field.paragraph')} />;
    case 'comment':
      return (
        <WordsField
          id={id}
          fields={fields}
          name="label"
          label={t('field.commentWords')}
          onWrite={writeWords}
        />
      );
    case 'group':
      return (
        <WordsField
          id={id}
          fields={fields}
          name="label"
          label={t('field.groupWords')}
          hint={t('hint.group')}
          isOptional
        />
      );
    case 'matrix':
      return (
        <div className="grid gap-4">
          <WordsField
            id={id}
            fields={fields}
            name="heading"
            label={t('field.matrixWords')}
            onWrite={writeWords}
          />
          <ColumnList fields={fields} />
          <ParagraphsField
            fields={fields}
            name="guidance"
            label={t('field.guidance')}
            hint={t('hint.guidance')}
          />
        </div>
      );
    default:
      return <SectionForm fields={fields} writeWords={writeWords} />;
  }
}

function SectionForm({ fields, writeWords }: { fields: NodeFields; writeWords: (words: string) => void }) {
  const t = useTranslations('templateEditor');
  return (
    <div className="grid gap-4">
      <WordsField
        id={wordsId(fields.id)}
        fields={fields}
        name="title"
        label={t('field.sectionWords')}
        onWrite={writeWords}
      />
      <div className="grid gap-4 tablet:grid-cols-halves">
        <ChoiceField
          label={t('field.audience')}
          value={fields.text('audience')}
          error={fields.errorOf('audience')}
          options={[
            ['', t('audience.all')],
            ['adults', t('audience.adults')],
            ['children', t('audience.children')],
          ]}
          onChoose={(audience) => fields.set('audience', audience || undefined)}
        />
        <GateField fields={fields} />
      </div>
    </div>
  );
}

/** The item inside that switches the section off when it is answered no, among those that can. */
function GateField({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const { store } = useEditor();
  const nodeName = useNodeName();
  const section = store.node(fields.id);
  const inside = section ? subtreeOf(store.tree, section) : [];
  const gates = inside
    .map(({ id }) => store.node(id))
    .filter((node) => node !== null)
    .filter(({ content, place }) => isItem(content.kind) && content.role === 'gate' && !place.removed);
  return (
    <ChoiceField
      label={t('field.gate')}
      hint={gates.length === 0 ? t('hint.noGates') : undefined}
      value={fields.text('gate')}
      error={fields.errorOf('gate')}
      options={[
        ['', t('noGate')],
        ...gates.map(({ content }) => [textOf(content.key), nodeName(content)] as const),
      ]}
      onChoose={(gate) => fields.set('gate', gate || undefined)}
    />
  );
}
