'use client';

import { Search, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Key } from '@/components/ui/key';
import { useChecklist, useView } from './checklist-context';

type SearchFieldProps = { search?: RefObject<HTMLInputElement | null>; keysOn?: boolean };

/** Finds items by their number or words. `keysOn` shows the key that leads here. */
export function SearchField({ search, keysOn = false }: SearchFieldProps) {
  const t = useTranslations('checklist.bar');
  const { view } = useChecklist();
  const query = useView('query', (query) => query);
  return (
    <search className="relative block">
      <Search className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-2" />
      <input
        ref={search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={(event) => view.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') view.setQuery('');
        }}
        className="min-h-target w-full rounded-sm border border-line-strong bg-field pr-11 pl-9 text-sm placeholder:text-ink-3 focus-visible:outline-offset-0"
      />
      {query !== '' ? (
        <IconButton
          label={t('clearSearch')}
          className="absolute top-0 right-0"
          onClick={() => view.setQuery('')}
        >
          <X />
        </IconButton>
      ) : (
        keysOn && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2"
          >
            <Key>/</Key>
          </span>
        )
      )}
    </search>
  );
}
