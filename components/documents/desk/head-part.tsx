'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { TextField } from '../../ui/text-field';
import { useDesk, useDocument } from './desk-context';

/** The title of the paper and what it is about, and the form that changes them. */
export function HeadPart() {
  const t = useTranslations('qualityDocument.edit');
  const { title, subtitle, language } = useDocument();
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <HeadForm close={() => setIsOpen(false)} />;
  return (
    <div className="mb-6 flex items-start justify-between gap-x-4">
      <div lang={language} className="min-w-0">
        <p className="text-2xl font-bold">{title}</p>
        {subtitle !== null && <p className="text-lg text-ink-2">{subtitle}</p>}
      </div>
      <Button
        variant="quiet"
        className="print:hidden"
        aria-label={t('openNamed', { heading: t('head') })}
        onClick={() => setIsOpen(true)}
      >
        {t('open')}
      </Button>
    </div>
  );
}

function HeadForm({ close }: { close: () => void }) {
  const t = useTranslations('qualityDocument.edit');
  const { deeds, busy } = useDesk();
  const { title, subtitle, language } = useDocument();
  const [written, setWritten] = useState({ title, subtitle: subtitle ?? '' });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const head = { title: written.title.trim(), subtitle: written.subtitle.trim() || null };
    if (!busy && (await deeds.writeHead(head))) close();
  }
  return (
    <Form
      onSubmit={(event) => void submit(event)}
      aria-label={t('head')}
      className="mb-6 grid max-w-measure gap-4"
    >
      <TextField
        label={t('documentTitle')}
        lang={language}
        maxLength={200}
        required
        value={written.title}
        onChange={(event) => setWritten({ ...written, title: event.target.value })}
      />
      <TextField
        label={t('subtitle')}
        lang={language}
        maxLength={200}
        optional
        value={written.subtitle}
        onChange={(event) => setWritten({ ...written, subtitle: event.target.value })}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('close')}
      </Button>
    </Form>
  );
}
