'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';

/** The editor is large, and is fetched first when somebody writes. */
export const LateRichTextField = dynamic(() => import('./rich-text-field'), {
  ssr: false,
  loading: Loading,
});

function Loading() {
  return <p className="text-sm text-ink-3">{useTranslations('qualityDocument.edit')('loading')}</p>;
}
