'use client';

import { useTranslations } from 'next-intl';
import { freeKey, keyFrom } from '@/lib/domain/template/free-key';
import { TextField } from '../../../ui/text-field';
import { textOf } from '../preview-template';
import { EntryList } from './entry-list';
import { ChoiceField } from './fields';
import type { NodeFields } from './use-node-fields';

const kinds = ['law', 'regulation', 'specification', 'guidance'] as const;

/** The laws and specifications that the template cites. The key is the source's own in the register of sources. */
export function DocumentsForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  return (
    <EntryList
      fields={fields}
      name="documents"
      addLabel={t('addDocument')}
      nameOf={({ designation }) => textOf(designation) || t('field.document')}
      newEntry={(entries) => ({
        key: freeKey('kalla', new Set(entries.map(({ key }) => textOf(key)))),
        kind: 'law',
        designation: '',
      })}
    >
      {(document, change) => {
        const { title: _title, ...untitled } = document;
        return (
          <div className="grid gap-3 tablet:grid-cols-halves">
            <TextField
              label={t('field.designation')}
              value={textOf(document.designation)}
              onChange={({ target }) => change({ ...document, designation: target.value }, 'written')}
              onBlur={() => {
                const isNew = /^kalla(-\d+)?$/.test(textOf(document.key));
                const key = keyFrom(textOf(document.designation), textOf(document.key));
                if (isNew && key !== document.key) change({ ...document, key });
              }}
            />
            <ChoiceField
              label={t('field.documentKind')}
              value={textOf(document.kind)}
              options={kinds.map((kind) => [kind, t(`documentKind.${kind}`)])}
              onChoose={(kind) => change({ ...document, kind })}
            />
            <TextField
              label={t('field.documentTitle')}
              optional
              value={textOf(document.title)}
              onChange={({ target }) =>
                change(target.value === '' ? untitled : { ...document, title: target.value }, 'written')
              }
            />
            <TextField
              label={t('field.documentKey')}
              value={textOf(document.key)}
              onChange={({ target }) => change({ ...document, key: target.value }, 'written')}
            />
          </div>
        );
      }}
    </EntryList>
  );
}
