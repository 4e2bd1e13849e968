import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { MotiveForm } from '@/components/audit/motive-form';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { requireAudit } from '@/lib/data/audits';
import { isDecided } from '@/lib/domain/audit';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { reopenAuditAction } from './actions';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('closing.reopen'))('button') };
}

const consequences = ['report', 'draft', 'actions', 'results'] as const;

/** Taking a decided audit up again: what follows, and why it is done. */
export default async function ReopenPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const audit = await readAs(actor, 'audit.reopen', (tx) => requireAudit(tx, id));
  const t = await getTranslations('closing.reopen');
  const href = `/t/${slug}/audits/${id}`;
  return (
    <Page>
      <AuditHead audit={audit} href={href} mayWork title={t('title', { unit: audit.facts.unitName })} />
      <p className="mb-6 max-w-measure text-ink-2">{t('lede')}</p>
      {isDecided(audit.status) ? (
        <Paper>
          <PaperSection title={t('followsTitle')}>
            <ul className="mb-6 grid max-w-measure">
              {consequences.map((each) => (
                <li key={each} className="border-t border-line py-2">
                  {t(`follows.${each}`)}
                </li>
              ))}
            </ul>
            <MotiveForm
              label={t('motive')}
              hint={t('motiveHint')}
              missing={t('motiveMissing')}
              confirm={t('button')}
              take={reopenAuditAction.bind(null, slug, id)}
              doneHref={`${href}/judgement`}
            />
          </PaperSection>
        </Paper>
      ) : (
        <Notice title={t('notNow')}>{t('notNowText')}</Notice>
      )}
    </Page>
  );
}
