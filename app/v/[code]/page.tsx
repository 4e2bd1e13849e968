import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UnverifiedReport, VerifiedReportFacts } from '@/components/report/verified-report';
import { SlimHeader } from '@/components/shell/slim-header';
import { Page } from '@/components/ui/page';
import { verifyReport } from '@/lib/session/verify-report';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reportPage.verify'))('title'), robots: { index: false } };
}

/** The public page behind the code that is printed in a report: whose it is, and which file is the right one. */
export default async function VerifyPage({ params }: { params: Promise<{ code: string }> }) {
  const verified = await verifyReport((await params).code);
  return (
    <>
      <SlimHeader />
      <Page>
        {verified.ok ? (
          <VerifiedReportFacts report={verified.value} />
        ) : (
          <UnverifiedReport failure={verified.error} />
        )}
      </Page>
    </>
  );
}
