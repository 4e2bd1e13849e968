import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ControlYearsTable } from '@/components/results/control-years-table';
import { FindingLegend } from '@/components/results/unit-comparison-table';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listControlFindings, listOutcomes } from '@/lib/data/findings';
import { controlYears } from '@/lib/domain/results/control-years';
import { keySchema } from '@/lib/domain/template/text-schema';
import { readAs, requireActor } from '@/lib/session/require-actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('title') };
}

type Props = { params: Promise<{ slug: string; concept: string }> };

/** One control over the units and the years. */
export default async function ControlPage({ params }: Props) {
  const { slug, concept } = await params;
  const actor = await requireActor(slug);
  const key = keySchema.safeParse(concept);
  if (!key.success) notFound();
  const { findings, outcomes } = await readAs(actor, 'results.read', async (tx) => ({
    findings: await listControlFindings(tx, key.data),
    outcomes: await listOutcomes(tx),
  }));
  const [newest] = findings;
  if (!newest) notFound();
  const control = controlYears(findings, outcomes);
  const audits = Object.fromEntries(
    outcomes.map(({ auditId, caseNumber }) => [
      auditId,
      { caseNumber, href: `/t/${slug}/audits/${auditId}/report` },
    ]),
  );
  const t = await getTranslations('results.control');
  return (
    <Page>
      <p className="mb-3 text-sm print:hidden">
        <Link href={`/t/${slug}/results`} className="inline-flex items-center gap-1.5 py-1">
          <ArrowLeft />
          {t('back')}
        </Link>
      </p>
      <PageHeader title={newest.name} lede={t('lede')} />
      <Paper>
        <PaperSection title={t('caption')} aside={<FindingLegend />}>
          <ControlYearsTable control={control} audits={audits} />
        </PaperSection>
        <PaperSection title={t('wordings')}>
          <ul className="grid gap-2 text-sm">
            {control.wordings.map(({ name, sectionName, templateName }) => (
              <li key={`${name} ${sectionName} ${templateName}`}>
                {name}
                <span className="block text-xs text-ink-2">
                  {sectionName} · {templateName}
                </span>
              </li>
            ))}
          </ul>
        </PaperSection>
      </Paper>
    </Page>
  );
}
