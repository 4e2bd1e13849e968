import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FailureTable } from '@/components/results/failure-table';
import { LinkButton } from '@/components/ui/link-button';
import { PaperSection } from '@/components/ui/paper';
import type { FailureRow } from '@/lib/data/findings';
import { groupings, type ResultsChoice, resultsAddress } from '@/lib/domain/results/results-choice';
import { type ResultsPage, WORST } from './read-results-page';

type Props = { page: ResultsPage; choice: ResultsChoice; href: string };

/** What is lacking most often, added up as one chooses. */
export async function FailureSection({ page, choice, href }: Props) {
  const t = await getTranslations('results.failures');
  const { failures, all, year } = page;
  const templates = new Map(all.map(({ templateId, templateName }) => [templateId, templateName]));
  const placeOf = ({ sectionName, templateIds }: FailureRow) => {
    const names = templateIds.map((id) => templates.get(id) ?? '').join(', ');
    if (choice.group === 'template') return '';
    return choice.group === 'section' ? names : `${sectionName} · ${names}`;
  };
  const shown = choice.show === 'all' ? failures : failures.slice(0, WORST);
  const rows = shown.map((row) => ({
    ...row,
    place: placeOf(row),
    href: choice.group === 'control' ? `${href}/${row.key}` : null,
  }));
  return (
    <PaperSection title={t('title')} aside={<GroupLinks choice={choice} href={href} />}>
      <FailureTable grouping={choice.group} year={year} rows={rows} />
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        {failures.length > WORST && <ShowLink choice={choice} href={href} count={failures.length} />}
        <p className="max-w-measure text-sm text-ink-2">{t('note')}</p>
      </div>
    </PaperSection>
  );
}

async function GroupLinks({ choice, href }: Omit<Props, 'page'>) {
  const t = await getTranslations('results.failures');
  return (
    <nav aria-label={t('groupBy')} className="print:hidden">
      <ul className="flex flex-wrap overflow-hidden rounded-sm border border-line-strong bg-field">
        {groupings.map((group) => (
          <li key={group} className="flex border-line not-first:border-l">
            <Link
              href={resultsAddress(href, { ...choice, group, show: 'worst' })}
              aria-current={choice.group === group ? 'true' : undefined}
              className="flex min-h-target items-center gap-1.5 px-3 text-ink-2 no-underline hover:bg-accent-soft hover:text-ink current:bg-accent-soft current:font-medium current:text-ink"
            >
              {choice.group === group && <Check />}
              {t(`group.${group}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function ShowLink({ choice, href, count }: Omit<Props, 'page'> & { count: number }) {
  const t = await getTranslations('results.failures');
  const all = choice.show === 'all';
  return (
    <LinkButton
      variant="quiet"
      className="print:hidden"
      href={resultsAddress(href, { ...choice, show: all ? 'worst' : 'all' })}
    >
      {all ? <ChevronUp /> : <ChevronDown />}
      {all ? t('showWorst') : t('showAll', { count })}
    </LinkButton>
  );
}
