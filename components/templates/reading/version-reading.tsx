import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withoutFootnoteMarks } from '@/lib/domain/template/footnote-marks';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import type { Template } from '@/lib/domain/template/template-schema';
import { locales } from '@/lib/text/language';
import { Paper } from '../../ui/paper';
import { FormWords } from './form-words';
import { ReadSection } from './read-section';
import { anchorOf, type Reading, readingOf } from './reading';

/** A whole version as it reads: nothing to fill in, a place of its own for every section and control. */
export function VersionReading({ template }: { template: Template }) {
  const reading = readingOf(template);
  return (
    <div className="grid gap-6 desktop:grid-cols-reading">
      <Contents reading={reading} />
      <Paper>
        <div lang={template.language} className="grid gap-2 pb-6">
          <p className="text-lg font-bold">
            <FormWords text={template.title} />
          </p>
          {template.intro.map((text) => (
            <p key={text} className="max-w-measure text-sm leading-text text-ink-2">
              <FormWords text={text} />
            </p>
          ))}
        </div>
        {purposeOf(template) === 'caseReview' ? (
          <WhatIsCounted reading={reading} />
        ) : (
          <>
            <FirstPages reading={reading} />
            <Judgement reading={reading} />
          </>
        )}
        {template.sections.map((section) => (
          <ReadSection key={section.key} section={section} reading={reading} />
        ))}
        <Sources reading={reading} />
        <Footnotes reading={reading} />
      </Paper>
    </div>
  );
}

type PartProps = { reading: Reading };

function Contents({ reading }: PartProps) {
  const t = useTranslations('templates.reading');
  return (
    <nav
      aria-label={t('contents')}
      className="text-sm desktop:sticky desktop:top-6 desktop:max-h-side desktop:overflow-y-auto"
    >
      <h2 className="mb-2 text-base">{t('contents')}</h2>
      <ol lang={reading.template.language}>
        {reading.template.sections.map(({ key, title, shortTitle }) => (
          <li key={key} className="border-t border-line first:border-t-0">
            <a
              href={`#${anchorOf(key)}`}
              className="grid min-h-target grid-cols-contents items-center py-1 text-ink no-underline hover:bg-accent-soft"
            >
              <span className="text-xs text-ink-3 tabular-nums">{reading.holderOf(key)?.number}</span>
              {shortTitle ?? withoutFootnoteMarks(title)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The fields that stand before the sections, in the form's order. */
function FirstPages({ reading: { template } }: PartProps) {
  const t = useTranslations('templates.reading');
  const parts = template.report.filter(({ part }) => part !== 'judgement');
  return (
    <Part title={t('firstPages')}>
      <ul lang={template.language} className="text-sm">
        {parts.map((part) => (
          <li
            key={`${part.part} ${part.label}`}
            className={part.part === 'heading' ? 'pt-3 pb-1 font-bold' : 'border-t border-line py-1.5'}
          >
            <FormWords text={part.label} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What cases are counted for, which are not judged and make no report. */
function WhatIsCounted({ reading: { template } }: PartProps) {
  const t = useTranslations('templates.reading');
  return (
    <Part title={t('counted')}>
      <p lang={template.language} className="max-w-measure">
        <FormWords text={template.rules.note} />
      </p>
    </Part>
  );
}

function Judgement({ reading: { template } }: PartProps) {
  const t = useTranslations('templates.reading');
  const locale = useLocale();
  const share = new Intl.NumberFormat(locales[locale], { style: 'percent' }).format(template.rules.threshold);
  return (
    <Part title={t('judgement')}>
      <ol lang={template.language} className="grid list-decimal gap-1 pl-6">
        {template.alternatives.map(({ code, text }) => (
          <li key={code} className="max-w-measure">
            <FormWords text={text} />
          </li>
        ))}
      </ol>
      <p className="mt-2 max-w-measure text-sm text-ink-2">
        {t('threshold', { share })} <span lang={template.language}>{template.rules.note}</span>
      </p>
    </Part>
  );
}

function Sources({ reading: { template } }: PartProps) {
  const t = useTranslations('templates.reading');
  if (template.documents.length === 0) return null;
  return (
    <Part title={t('sources')}>
      <ul lang={template.language} className="text-sm">
        {template.documents.map(({ key, designation, title }) => (
          <li
            key={key}
            id={anchorOf(`document-${key}`)}
            className="border-t border-line py-1.5 first:border-t-0"
          >
            <span className="font-medium">{designation}</span> {title}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Footnotes({ reading: { template } }: PartProps) {
  const t = useTranslations('templates.reading');
  if (template.footnotes.length === 0) return null;
  return (
    <Part title={t('footnotes')}>
      <ol lang={template.language} className="grid max-w-measure gap-1.5 text-sm">
        {template.footnotes.map(({ key, text }) => (
          <li key={key} id={`footnote-${key}`} tabIndex={-1} className="flex gap-2">
            <span className="tabular-nums">{key}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 border-t-2 border-ink pt-3 first:mt-0">
      <h2 className="mb-2 text-xl">{title}</h2>
      {children}
    </section>
  );
}
