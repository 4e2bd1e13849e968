'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** A template of the library that the tenant does not have. */
export type LibraryRow = {
  /** Its name in the library. */
  name: string;
  /** What people call it, and the form's own title. */
  title: string;
  formTitle: string;
  number: number;
};

type AdoptionFailure =
  | ActionFailure
  | { readonly code: 'not-in-library' }
  | { readonly code: 'already-there' };

export type AdoptOutcome =
  | { readonly ok: true; readonly value: { readonly templateId: string } }
  | { readonly ok: false; readonly error: AdoptionFailure };

type LibraryListProps = {
  templates: readonly LibraryRow[];
  /** Takes one as the tenant's own: a server action. */
  adopt: (input: { name: string }) => Promise<AdoptOutcome>;
  /** Where the templates are shown; the new one at this address and its id. */
  templatesHref: string;
};

/** The templates of the library that can be added. */
export function LibraryList({ templates, adopt, templatesHref }: LibraryListProps) {
  const t = useTranslations('templates.library');
  const router = useRouter();
  const [adopting, setAdopting] = useState<string | null>(null);
  const [failure, setFailure] = useState<AdoptionFailure | null>(null);

  async function add(name: string): Promise<void> {
    setAdopting(name);
    setFailure(null);
    const outcome = await adopt({ name }).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) return router.push(`${templatesHref}/${outcome.value.templateId}`);
    setAdopting(null);
    setFailure(outcome.error);
  }

  return (
    <>
      {failure && <Problem failure={failure} />}
      <ul>
        {templates.map(({ name, title, formTitle, number }) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0"
          >
            <div className="min-w-0">
              <p className="font-medium">{title}</p>
              <p className="max-w-measure text-sm text-ink-2">
                {formTitle} · {t('version', { number })}
              </p>
            </div>
            <Button
              busy={adopting === name}
              disabled={adopting !== null && adopting !== name}
              aria-label={t('adoptNamed', { name: title })}
              onClick={() => void add(name)}
            >
              <Plus />
              {adopting === name ? t('adopting') : t('adopt')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Problem({ failure }: { failure: AdoptionFailure }) {
  const t = useTranslations('templates.library');
  if (failure.code === 'already-there') return <Notice tone="warning" title={t('taken')} />;
  if (failure.code === 'not-in-library') return <Notice tone="warning" title={t('unknown')} />;
  return <ActionProblem failure={failure} />;
}
