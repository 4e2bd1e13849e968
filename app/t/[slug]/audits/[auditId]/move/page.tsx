import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { ConfirmMove } from '@/components/audit/move/confirm-move';
import { MovePreview } from '@/components/audit/move/move-preview';
import { moveView } from '@/components/audit/move/move-view';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getFormTargets } from '@/lib/data/audit-form';
import { getNewerVersion, readAuditMaterial } from '@/lib/data/audit-moves';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { planMove } from '@/lib/domain/audit-move';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { moveAuditAction } from './actions';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditMove.newer'))('title') };
}

/** What a move of the audit to the newest version of its template would mean, and the button that moves it. */
export default async function MovePage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const { audit, newer, material } = await readAs(actor, 'audit.move', async (tx) => {
    const audit = await requireAudit(tx, id);
    return {
      audit,
      newer: await getNewerVersion(tx, audit),
      material: await readAuditMaterial(tx, audit),
    };
  });
  const t = await getTranslations('auditMove');
  const href = `/t/${slug}/audits/${id}`;
  const mayMove = isWritable('version', audit.status);
  return (
    <Page>
      <AuditHead
        audit={audit}
        href={href}
        mayWork={can(actor, 'audit.work', resourceOf(audit))}
        title={newer && mayMove ? t('title', { number: newer.number }) : audit.facts.unitName}
      />
      {newer && mayMove ? (
        <Preview actor={actor} slug={slug} href={href} audit={audit} newer={newer} material={material} />
      ) : (
        <Notice
          title={t(mayMove ? 'nothingNewer.title' : 'notMovable.title')}
          actions={<LinkButton href={href}>{t('back')}</LinkButton>}
        >
          {t(mayMove ? 'nothingNewer.body' : 'notMovable.body')}
        </Notice>
      )}
    </Page>
  );
}

type PreviewProps = {
  actor: Person;
  slug: string;
  href: string;
  audit: AuditDetails;
  newer: NonNullable<Awaited<ReturnType<typeof getNewerVersion>>>;
  material: Awaited<ReturnType<typeof readAuditMaterial>>;
};

async function Preview({ actor, slug, href, audit, newer, material }: PreviewProps) {
  const t = await getTranslations('auditMove');
  const from = await getFormTargets(actor, 'audit.move', audit);
  const to = await getFormTargets(actor, 'audit.move', { id: audit.id, versionId: newer.id });
  const { templateName: template, templateNumber, revision } = audit;
  return (
    <>
      <p className="mb-6 max-w-measure text-ink-2">
        {t('lede', { template, from: templateNumber, to: newer.number })}
      </p>
      <Paper>
        {newer.releaseNote !== '' && (
          <PaperSection title={t('releaseNote', { number: newer.number })}>
            <p className="max-w-measure whitespace-pre-line">{newer.releaseNote}</p>
          </PaperSection>
        )}
        <MovePreview view={moveView(planMove(from, to, material), from, to)} />
        <ConfirmMove
          number={newer.number}
          move={moveAuditAction.bind(null, slug, audit.id, newer.id, revision)}
          auditHref={href}
        />
      </Paper>
    </>
  );
}
