'use client';

import { useTranslations } from 'next-intl';
import { useChecklist } from './checklist-context';

/** Which audit this is. On a phone the bar says it, and the heading is for those who listen. */
export function PageHead() {
  const t = useTranslations('checklist.head');
  const { audit } = useChecklist().bundle;
  return (
    <div className="mx-auto w-full max-w-page-wide px-4 pt-5 pb-4 max-tablet:sr-only tablet:px-6 print:px-0">
      <h1 className="text-2xl">
        {audit.part === 'selfAssessment' ? t('selfAssessment', { unit: audit.unitName }) : audit.unitName}
      </h1>
      <dl className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        <Fact name={t('case')}>{audit.caseNumber}</Fact>
        <Fact name={t('template')}>
          {t('version', { name: audit.templateName, number: audit.templateNumber })}
        </Fact>
        {audit.visitDate && (
          <Fact name={t('visit')}>
            <time dateTime={audit.visitDate}>{audit.visitDate}</time>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt>{name}</dt>
      <dd className="font-medium text-ink">{children}</dd>
    </div>
  );
}
