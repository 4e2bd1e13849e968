import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReadingSections } from '@/components/reading/reading-sections';
import { SlimHeader } from '@/components/shell/slim-header';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { env } from '@/lib/env';
import { myTenants } from '@/lib/session/current-session';
import { languageOf } from '@/lib/text/language';
import { statements } from '@/lib/text/reading/accessibility';

const statementHere = async () => statements[languageOf(await getLocale())];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await statementHere()).title };
}

/** The accessibility statement, for anyone. */
export default async function AccessibilityStatementPage() {
  const { title, lede, sections } = await statementHere();
  return (
    <>
      <SlimHeader />
      <Page>
        <PageHeader title={title} lede={lede} />
        <Paper>
          <ReadingSections
            sections={sections}
            after={{ tell: <WhereToTell />, supervision: <Supervisor /> }}
          />
        </Paper>
      </Page>
    </>
  );
}

/** Where the supervising authority takes reports; the provisions on statements ask for the link. */
function Supervisor() {
  return (
    <p>
      <a href="https://www.digg.se/tdosanmalan">digg.se/tdosanmalan</a>
    </p>
  );
}

/** Where one says what is lacking: in each organisation of one's own, or to whoever runs the installation. */
async function WhereToTell() {
  const t = await getTranslations('reading.accessibility');
  const tenants = await myTenants();
  const contact = env().CONTACT_EMAIL;
  return (
    <>
      {tenants.length === 0 && <p>{t('signIn')}</p>}
      {tenants.map(({ slug, name }) => (
        <p key={slug}>
          <Link href={`/t/${slug}/accessibility`}>{t('tellIn', { tenant: name })}</Link>
        </p>
      ))}
      {contact ? (
        <p>{t.rich('contact', { mail: () => <a href={`mailto:${contact}`}>{contact}</a> })}</p>
      ) : (
        tenants.length === 0 && <p>{t('contactOrganisation')}</p>
      )}
    </>
  );
}
