'use client';

import { useTranslations } from 'next-intl';
import { type FocusEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { RichText } from '@/lib/domain/quality-document/rich-text';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useFieldProblem } from '../../ui/use-field-problem';
import { DataOfSection, sectionAnchor } from '../section-view';
import { DataTools } from './data-tools';
import { type OpenSection, useDesk } from './desk-context';
import { LateRichTextField } from './late-rich-text-field';
import { SectionTools } from './section-tools';
import { WritingProblem } from './writing-problem';

type OpenSectionFormProps = {
  section: DocumentSection;
  opened: OpenSection;
};

/** The section that is being written: its heading, its text, what it shows of the data, and where it stands. */
export function OpenSectionForm({ section, opened }: OpenSectionFormProps) {
  const t = useTranslations('qualityDocument.edit');
  const { material, deeds } = useDesk();
  const { writer } = opened;
  const { written, failure, generation } = useSyncExternalStore(writer.subscribe, writer.get, writer.get);
  // What is written in its field stands under it.
  const Heading = written.level === 1 ? 'h2' : 'h3';
  const saveWhenLeft = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) void writer.flush();
  };
  return (
    <section
      id={sectionAnchor(section.id)}
      aria-label={t('tools', { heading: section.heading })}
      onBlur={saveWhenLeft}
      className="mt-6 grid gap-4 border-t-2 border-accent pt-4 first:mt-0"
    >
      <Heading lang={material.paper.language} className="sr-only">
        {written.heading}
      </Heading>
      <HeadingFields opened={opened} />
      {failure && <WritingProblem failure={failure} writer={writer} language={material.paper.language} />}
      <TextOf key={generation} opened={opened} />
      {written.data !== null && (
        <div>
          <DataOfSection
            section={{ ...section, data: written.data }}
            sources={material.sources}
            paper={material.paper}
          />
          <DataTools section={section} data={written.data} />
        </div>
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button variant="primary" onClick={() => void deeds.close()}>
          {t('close')}
        </Button>
        <SectionTools section={section} />
      </div>
    </section>
  );
}

function HeadingFields({ opened: { writer, at } }: { opened: OpenSection }) {
  const t = useTranslations('qualityDocument.edit');
  const { material } = useDesk();
  const problemOf = useFieldProblem();
  const { written, failure } = useSyncExternalStore(writer.subscribe, writer.get, writer.get);
  const heading = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (at === 'heading') heading.current?.select();
  }, [at]);
  const fault = failure?.code === 'unfit' ? failure.fields.heading : undefined;
  return (
    <div className="grid gap-4 tablet:grid-cols-judgement">
      <TextField
        ref={heading}
        label={t('heading')}
        lang={material.paper.language}
        maxLength={200}
        value={written.heading}
        error={fault && problemOf(fault)}
        onChange={(event) => writer.write({ heading: event.target.value })}
      />
      <SelectField
        label={t('level')}
        value={String(written.level)}
        onChange={(event) => writer.write({ level: event.target.value === '2' ? 2 : 1 })}
      >
        <option value="1">{t('levels.main')}</option>
        <option value="2">{t('levels.sub')}</option>
      </SelectField>
    </div>
  );
}

/** The field begins with what the section says, and is made anew when somebody else's version takes its place. */
function TextOf({ opened }: { opened: OpenSection }) {
  const t = useTranslations('qualityDocument.edit');
  const { material } = useDesk();
  const id = useId();
  const { writer } = opened;
  const { written } = useSyncExternalStore(writer.subscribe, writer.get, writer.get);
  const [first] = useState(() => written.text() as RichText);
  return (
    <div>
      <p id={id} className="mb-1 text-sm font-medium">
        <span aria-hidden="true">{t('text')}</span>
        <span className="sr-only">{t('textOf', { heading: written.heading })}</span>
      </p>
      <LateRichTextField
        text={first}
        language={material.paper.language}
        labelledBy={id}
        hasFocus={opened.at === 'text'}
        onChange={(text) => writer.write({ text })}
      />
    </div>
  );
}
