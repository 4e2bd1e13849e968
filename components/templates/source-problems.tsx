import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { SourceProblem } from '@/lib/domain/source/source-problems';
import { describeCitation, explainSourceProblem } from '@/lib/text/explain-source-problem';
import { Notice } from '../ui/notice';

type SourceProblemsProps = {
  /** As `sourceProblems` gives them. Shows nothing when there are none. */
  problems: readonly SourceProblem[];
  /** Where the part of the template with this key is read or edited; without it the places are words only. */
  hrefOf?: (target: string) => string;
  /** The register's own page. */
  sourcesHref?: string;
};

/** A warning with every law or specification that a template cites outside its dates, and where it does so. */
export function SourceProblems({ problems, hrefOf, sourcesHref }: SourceProblemsProps) {
  const t = useTranslations('sources');
  if (problems.length === 0) return null;
  return (
    <div className="grid gap-2">
      <Notice tone="warning" title={t('problem.title', { count: problems.length })}>
        {t('problem.advice')} {sourcesHref && <Link href={sourcesHref}>{t('problem.toRegister')}</Link>}
      </Notice>
      <SourceProblemList problems={problems} hrefOf={hrefOf} />
    </div>
  );
}

type SourceProblemListProps = {
  problems: readonly SourceProblem[];
  hrefOf?: SourceProblemsProps['hrefOf'] | undefined;
};

/** The same without the warning, where that has been given already. */
export function SourceProblemList({ problems, hrefOf }: SourceProblemListProps) {
  const t = useTranslations('sources');
  return (
    <ul className="text-sm">
      {problems.map((problem) => (
        <li key={problem.document.key} className="border-t border-line pt-2 first:border-t-0">
          <p>{explainSourceProblem(problem, { t })}</p>
          <Places problem={problem} hrefOf={hrefOf} />
        </li>
      ))}
    </ul>
  );
}

type PlacesProps = { problem: SourceProblem; hrefOf: SourceProblemListProps['hrefOf'] };

function Places({ problem: { citedIn }, hrefOf }: PlacesProps) {
  const t = useTranslations('sources.problem');
  if (citedIn.length === 0) return <p className="text-ink-2">{t('noPlaces')}</p>;
  return (
    <details>
      <summary className="min-h-target cursor-pointer content-center text-accent">
        {t('places', { count: citedIn.length })}
      </summary>
      <ul className="pb-1 pl-4 text-ink-2">
        {citedIn.map((citation) => {
          const words = describeCitation(citation);
          return (
            <li key={`${citation.target} ${citation.place}`} className="py-0.5">
              {hrefOf ? <Link href={hrefOf(citation.target)}>{words}</Link> : words}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
