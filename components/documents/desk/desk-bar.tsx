'use client';

import { Cloud, CloudOff, FileDown, LoaderCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatTime } from '@/lib/time/format';
import { buttonStyle } from '../../ui/button-style';
import { type DecideDocument, DecideDocumentDialog } from './decide-document-dialog';
import { type OpenSection, useDesk, useDocument } from './desk-context';

type DeskBarProps = { decide: DecideDocument; pdfHref: string; href: string };

/** Which draft this is, whether all is saved, and what can be done with it as a whole. */
export function DeskBar({ decide, pdfHref, href }: DeskBarProps) {
  const t = useTranslations('qualityDocument');
  const { opened } = useDesk();
  const { title, subtitle, language, kind } = useDocument();
  return (
    <div className="top-0 z-20 border-b border-line bg-desk tablet:sticky print:hidden">
      <div className="mx-auto flex w-full max-w-page-editor flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 desktop:px-5">
        <div className="min-w-0">
          <h1 className="text-xl" lang={language}>
            {t('standing.draftTitle', { title })}
          </h1>
          <p className="text-sm text-ink-2 max-tablet:hidden">
            {[t(`kind.${kind}`), subtitle].flatMap((part) => part ?? []).join(' · ')}
            {' · '}
            <Link href={href} prefetch={false}>
              {t('back')}
            </Link>
          </p>
        </div>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {opened ? <WritingStatus opened={opened} /> : <Status state="saved" />}
          <a href={pdfHref} className={buttonStyle({})}>
            <FileDown /> {t('edit.pdf')}
          </a>
          <DecideDocumentDialog decide={decide} />
        </div>
      </div>
    </div>
  );
}

function WritingStatus({ opened: { writer } }: { opened: OpenSection }) {
  const { status } = useSyncExternalStore(writer.subscribe, writer.get, writer.get);
  return <Status state={status} />;
}

function Status({ state }: { state: 'saved' | 'unsaved' | 'saving' | 'failed' }) {
  const t = useTranslations('qualityDocument.edit');
  const { savedAt } = useDocument();
  const Icon = state === 'failed' ? CloudOff : state === 'saving' ? LoaderCircle : Cloud;
  return (
    <span
      className={`inline-flex min-h-9 items-center gap-2 rounded-sm px-2.5 py-1 text-sm leading-tight ${state === 'failed' ? 'bg-ink text-sheet' : 'text-ink-2'}`}
    >
      <Icon className={state === 'saving' ? 'animate-spin' : state === 'saved' ? 'text-fulfilled' : ''} />
      <span role="status" className="tabular-nums">
        {state === 'saved' && t('saved', { time: formatTime(savedAt) })}
        {state === 'saving' && t('saving')}
        {state === 'unsaved' && t('unsaved')}
        {state === 'failed' && t('notSaved')}
      </span>
    </span>
  );
}
