'use client';

import { useTranslations } from 'next-intl';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { textOf } from '../preview-template';
import { EntryList } from './entry-list';
import type { NodeFields } from './use-node-fields';

/** The form's footnotes. A text cites one by its mark: `[^1]`. */
export function FootnotesForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-2">{t('hint.footnotes')}</p>
      <EntryList
        fields={fields}
        name="footnotes"
        addLabel={t('addFootnote')}
        nameOf={({ key }) => t('footnoteName', { number: textOf(key) })}
        newEntry={(entries) => ({ key: String(entries.length + 1), text: '' })}
      >
        {(footnote, change) => (
          <div className="grid gap-3">
            <TextField
              label={t('field.footnoteKey')}
              value={textOf(footnote.key)}
              onChange={({ target }) => change({ ...footnote, key: target.value }, 'written')}
            />
            <TextAreaField
              label={t('field.footnoteText')}
              value={textOf(footnote.text)}
              onChange={({ target }) =>
                change({ ...footnote, text: target.value.replaceAll(/\s*[\r\n]+\s*/g, ' ') }, 'written')
              }
            />
          </div>
        )}
      </EntryList>
    </div>
  );
}
