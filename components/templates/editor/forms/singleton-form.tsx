'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '../../../ui/text-field';
import { recordOf, textOf } from '../preview-template';
import { AlternativesForm } from './alternatives-form';
import { DocumentsForm } from './documents-form';
import { ChoiceField, ParagraphsField, ShortField, WordsField } from './fields';
import { FootnotesForm } from './footnotes-form';
import { ReportForm } from './report-form';
import { RulesForm } from './rules-form';
import type { NodeFields } from './use-node-fields';

/** The parts that a template has one of each. */
export function SingletonForm({ fields }: { fields: NodeFields }) {
  switch (fields.content.kind) {
    case 'documents':
      return <DocumentsForm fields={fields} />;
    case 'report':
      return <ReportForm fields={fields} />;
    case 'alternatives':
      return <AlternativesForm fields={fields} />;
    case 'rules':
      return <RulesForm fields={fields} />;
    case 'footnotes':
      return <FootnotesForm fields={fields} />;
    default:
      return <HeadForm fields={fields} />;
  }
}

function HeadForm({ fields }: { fields: NodeFields }) {
  const t = useTranslations('templateEditor');
  const wording = recordOf(fields.content.wording);
  const word = (name: 'yes' | 'no') => (
    <TextField
      label={t(`field.${name}`)}
      value={textOf(wording[name])}
      onChange={({ target }) =>
        fields.replace({ ...fields.content, wording: { ...wording, [name]: target.value } }, 'written')
      }
    />
  );
  return (
    <div className="grid gap-4">
      <WordsField fields={fields} name="title" label={t('field.title')} />
      <ParagraphsField
        fields={fields}
        name="intro"
        label={t('field.intro')}
        hint={t('hint.guidance')}
        isOptional={false}
      />
      <div className="grid gap-4 tablet:grid-cols-thirds">
        <ShortField fields={fields} name="name" label={t('field.name')} />
        <ShortField fields={fields} name="key" label={t('field.key')} readOnly />
        <ChoiceField
          label={t('field.language')}
          value={fields.text('language')}
          options={[
            ['sv', t('language.sv')],
            ['en', t('language.en')],
          ]}
          onChoose={(language) => fields.set('language', language)}
        />
        {word('yes')}
        {word('no')}
      </div>
      <WordsField fields={fields} name="origin" label={t('field.origin')} />
    </div>
  );
}
