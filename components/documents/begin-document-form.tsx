'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import {
  type DocumentKind,
  type DocumentSummary,
  documentKinds,
} from '@/lib/domain/quality-document/quality-document';
import type { Result } from '@/lib/domain/result';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

type BeginFailure = { readonly code: 'year-has-draft' } | ActionFailure;

export type BeginDocument = (input: object) => Promise<Result<{ documentId: string }, BeginFailure>>;

type BeginDocumentFormProps = {
  /** Those of which the decided ones may be copied. */
  documents: readonly DocumentSummary[];
  year: number;
  begin: BeginDocument;
  /** The address that the documents stand under. */
  href: string;
};

/** Begins the draft of a document: of which kind, for which year, and from which earlier one. */
export function BeginDocumentForm({ documents, year, begin, href }: BeginDocumentFormProps) {
  const t = useTranslations('qualityDocument');
  const locale = useLocale();
  const router = useRouter();
  const { run, busy, failure } = useServerAction<BeginFailure>();
  const [kind, setKind] = useState<DocumentKind>('qualityPlan');
  const [written, setWritten] = useState({ year: String(year), title: '', subtitle: '', from: '' });
  const [tried, setTried] = useState(false);
  const set = (says: Partial<typeof written>): void => setWritten({ ...written, ...says });
  const earlier = documents.filter((one) => one.kind === kind && one.status !== 'draft');
  const base = earlier.find(({ id }) => id === written.from);
  const chosenYear = /^20\d{2}$/.test(written.year.trim()) ? Number(written.year) : null;
  const proposed = t('begin.proposed', { kind, year: written.year });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (busy || chosenYear === null) return;
    const input = {
      kind,
      year: chosenYear,
      title: written.title.trim() || proposed,
      subtitle: written.subtitle.trim() || (base?.subtitle ?? null),
      language: base?.language ?? locale,
      basedOnId: base?.id ?? null,
    };
    run(async () => {
      const begun = await begin(input);
      if (begun.ok) router.push(`${href}/${begun.value.documentId}`);
      return begun;
    });
  }

  return (
    <Form onSubmit={submit} aria-label={t('begin.title')} className="grid max-w-measure gap-4">
      {failure && <BeginProblem failure={failure} />}
      <div className="grid gap-4 tablet:grid-cols-halves">
        <KindField
          kind={kind}
          onChange={(chosen) => {
            setKind(chosen);
            set({ from: '' });
          }}
        />
        <TextField
          label={t('begin.year')}
          inputMode="numeric"
          value={written.year}
          error={tried && chosenYear === null ? t('begin.yearWrong') : undefined}
          onChange={(event) => set({ year: event.target.value })}
        />
      </div>
      <TextField
        label={t('begin.documentTitle')}
        placeholder={proposed}
        optional
        maxLength={200}
        value={written.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextField
        label={t('begin.subtitle')}
        hint={t('begin.subtitleHint')}
        placeholder={base?.subtitle ?? ''}
        optional
        maxLength={200}
        value={written.subtitle}
        onChange={(event) => set({ subtitle: event.target.value })}
      />
      <EarlierField earlier={earlier} chosen={base?.id ?? ''} onChange={(from) => set({ from })} />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('begin.save')}
      </Button>
    </Form>
  );
}

function BeginProblem({ failure }: { failure: BeginFailure }) {
  const t = useTranslations('qualityDocument.begin');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="warning" title={t(failure.code)} />;
}

function KindField({ kind, onChange }: { kind: DocumentKind; onChange: (kind: DocumentKind) => void }) {
  const t = useTranslations('qualityDocument');
  return (
    <SelectField
      label={t('begin.kind')}
      value={kind}
      onChange={(event) => onChange(documentKinds.find((one) => one === event.target.value) ?? kind)}
    >
      {documentKinds.map((one) => (
        <option key={one} value={one}>
          {t(`kind.${one}`)}
        </option>
      ))}
    </SelectField>
  );
}

type EarlierFieldProps = {
  earlier: readonly DocumentSummary[];
  /** The id of the one to copy; empty for none. */
  chosen: string;
  onChange: (id: string) => void;
};

function EarlierField({ earlier, chosen, onChange }: EarlierFieldProps) {
  const t = useTranslations('qualityDocument.begin');
  return (
    <SelectField
      label={t('from')}
      hint={t('fromHint')}
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('usual')}</option>
      {earlier.map(({ id, title, year }) => (
        <option key={id} value={id}>
          {t('earlier', { title, year: String(year) })}
        </option>
      ))}
    </SelectField>
  );
}
