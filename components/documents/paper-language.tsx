'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/text/language';
import type { Messages } from '@/lib/text/messages';

/** The words around the data of a document in its own language; null where that is the reader's. */
export interface PaperWords {
  readonly language: Language;
  readonly words: Pick<Messages, 'measuring' | 'qualityDocumentTables'> | null;
}

/** What is inside speaks the language of the document, whoever reads it. */
export function PaperLanguage({ paper, children }: { paper: PaperWords; children: ReactNode }) {
  const { language, words } = paper;
  return (
    <div lang={language}>
      {words === null ? (
        children
      ) : (
        <NextIntlClientProvider locale={language} messages={words}>
          {children}
        </NextIntlClientProvider>
      )}
    </div>
  );
}
