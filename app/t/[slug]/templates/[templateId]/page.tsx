import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CorrectionLink } from '@/components/corrections/correction-link';
import { BeginDraft } from '@/components/templates/begin-draft';
import { CompareForm } from '@/components/templates/compare-form';
import { DraftList } from '@/components/templates/draft-list';
import { RetireTemplate } from '@/components/templates/retire-template';
import { VersionList } from '@/components/templates/version-list';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { QuietList, QuietRow } from '@/components/ui/quiet-list';
import { listAuditsBehind } from '@/lib/data/audit-moves';
import { countWaitingFeedback } from '@/lib/data/feedback-inbox';
import { type DraftHead, listOpenDrafts } from '@/lib/data/template-drafts';
import { requireTemplateOverview, type TemplateOverview } from '@/lib/data/template-versions';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { formatDay } from '@/lib/time/format';
import { beginDraftAction, retireVersionAction } from '../actions';
import { comparablesOf } from './comparables';

type Props = { params: Promise<{ slug: string; templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') };
}

export default async function TemplatePage({ params }: Props) {
  const { slug, templateId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(templateId);
  const template = await readAs(actor, 'template.read', (tx) => requireTemplateOverview(tx, id));
  const drafts = can(actor, 'draft.read')
    ? await readAs(actor, 'draft.read', (tx) => listOpenDrafts(tx, id))
    : [];
  const templatesHref = `/t/${slug}/templates`;
  const t = await getTranslations('templates.details');
  return (
    <Page>
      <PageHeader
        title={template.name}
        lede={await Lede({ template })}
        action={<Link href={templatesHref}>{t('back')}</Link>}
      />
      <Paper>
        {can(actor, 'feedback.read') && (
          <Feedback actor={actor} templateId={id} href={`${templatesHref}/${id}/feedback`} />
        )}
        {can(actor, 'draft.begin') && (
          <Drafts slug={slug} template={template} drafts={drafts} href={`${templatesHref}/${id}`} />
        )}
        <Versions
          actor={actor}
          slug={slug}
          template={template}
          drafts={drafts}
          href={`${templatesHref}/${id}`}
        />
        {can(actor, 'audit.plan') && <AuditsBehind actor={actor} slug={slug} templateId={id} />}
      </Paper>
      {can(actor, 'draft.correct') && <CorrectionLink href={`${templatesHref}/${id}`} />}
    </Page>
  );
}

async function Lede({ template: { versions, origin } }: { template: TemplateOverview }) {
  const t = await getTranslations('templates.details');
  const [newest] = versions;
  const sentences = [
    newest === undefined && t('none'),
    newest?.status === 'retired' && t('retired'),
    newest?.status === 'published' &&
      t('current', { number: newest.number, day: formatDay(newest.publishedAt) }),
    origin !== null && t('fromLibrary', { name: origin }),
  ];
  return sentences.filter(Boolean).join(' ');
}

async function Feedback({ actor, templateId, href }: { actor: Person; templateId: string; href: string }) {
  const t = await getTranslations('feedback');
  const waiting = (await readAs(actor, 'feedback.read', countWaitingFeedback)).get(templateId) ?? 0;
  return (
    <PaperSection title={t('inbox.title')}>
      <QuietList>
        <QuietRow aside={<Link href={href}>{t('waiting.open')}</Link>}>
          {waiting > 0 ? t('waiting.row', { count: waiting }) : t('waiting.none')}
        </QuietRow>
      </QuietList>
    </PaperSection>
  );
}

type PartProps = { template: TemplateOverview; drafts: readonly DraftHead[]; href: string };

async function Drafts({ slug, template, drafts, href }: PartProps & { slug: string }) {
  const t = await getTranslations('templates.details');
  const [newest] = template.versions;
  return (
    <PaperSection title={t('drafts')}>
      <DraftList
        drafts={drafts.map((draft) => ({
          ...draft,
          href: `${href}/drafts/${draft.id}`,
          changesHref: newest ? compareHref(href, draft.baseVersionId ?? newest.id, draft.id) : null,
        }))}
      />
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {newest && (
          <BeginDraft
            versionId={newest.id}
            begin={beginDraftAction.bind(null, slug)}
            draftsHref={`${href}/drafts`}
          />
        )}
        <LinkButton href={`${href}/import`} size="large">
          {t('readFile')}
        </LinkButton>
      </div>
    </PaperSection>
  );
}

async function Versions({
  actor,
  slug,
  template,
  drafts,
  href,
}: PartProps & { actor: Person; slug: string }) {
  const t = await getTranslations('templates.details');
  const { versions, others } = await comparablesOf(template.versions, drafts);
  const seesAll = can(actor, 'audit.plan');
  const [newest] = template.versions;
  return (
    <PaperSection title={t('versions')} id="versions">
      <VersionList
        versions={template.versions.map((version, at) => {
          const previous = template.versions[at + 1];
          return {
            ...version,
            runningAudits: seesAll ? version.runningAudits : null,
            href: `${href}/versions/${version.id}`,
            changesHref: previous ? compareHref(href, previous.id, version.id) : null,
          };
        })}
      />
      {versions.length > 0 && others.length > 1 && (
        <div className="mt-4 border-t border-line pt-4">
          <h3 className="mb-3 text-base">{t('compare')}</h3>
          <CompareForm
            href={`${href}/compare`}
            versions={versions}
            others={others}
            from={versions.at(1)?.id ?? versions[0]?.id ?? null}
            to={others[0]?.id ?? null}
          />
        </div>
      )}
      {newest?.status === 'published' && can(actor, 'template.retire') && (
        <RetireTemplate
          name={template.name}
          retire={retireVersionAction.bind(null, slug, { versionId: newest.id })}
        />
      )}
    </PaperSection>
  );
}

const compareHref = (href: string, from: string, to: string): string =>
  `${href}/compare?${new URLSearchParams({ from, to })}`;

/** How many audits that are behind are listed; the rest is a number. */
const mostBehind = 30;

/** The audits under way that somebody may want to move. */
async function AuditsBehind({
  actor,
  slug,
  templateId,
}: {
  actor: Person;
  slug: string;
  templateId: string;
}) {
  const behind = await readAs(actor, 'audit.list', (tx) => listAuditsBehind(tx, templateId));
  if (behind.length === 0) return null;
  const t = await getTranslations('auditMove.behind');
  return (
    <PaperSection title={t('title')} aside={behind.length}>
      <p className="mb-2 text-ink-2">{t('lede')}</p>
      <QuietList>
        {behind.slice(0, mostBehind).map(({ id, caseNumber, unitName, number }) => (
          <QuietRow key={id} aside={t('version', { number })}>
            <Link href={`/t/${slug}/audits/${id}`}>{`${caseNumber} ${unitName}`}</Link>
          </QuietRow>
        ))}
      </QuietList>
      {behind.length > mostBehind && (
        <p className="mt-2 text-sm text-ink-2">{t('more', { count: behind.length - mostBehind })}</p>
      )}
    </PaperSection>
  );
}
