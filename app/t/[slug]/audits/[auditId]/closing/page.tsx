import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { ClosingForm } from '@/components/audit/closing/closing-form';
import { FinishedActions } from '@/components/audit/closing/finished-actions';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { type Closing, getClosing } from '@/lib/data/audit-closing';
import { type AuditDetails, requireAudit, resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { takeStep } from '@/lib/domain/life-cycle';
import { placeName } from '@/lib/report/place-name';
import { type ReadClosing, readClosing } from '@/lib/report/read-closing';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { explainJudgement } from '@/lib/text/explain-judgement';
import { explainObstacle } from '@/lib/text/explain-obstacle';
import { today } from '@/lib/time/clock';
import { closeAuditAction } from './actions';

type Props = { params: Promise<{ slug: string; auditId: string }> };
type Read = ReadClosing & { readonly audit: AuditDetails; readonly closing: Closing | null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('closing'))('judgement') };
}

/** The end of an audit: what its actions came to, and the closing judgement when the last of them is done. */
export default async function ClosingPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const read = await readAs(actor, 'audit.work', async (tx): Promise<Read> => {
    const audit = await requireAudit(tx, id);
    return { audit, ...(await readClosing(tx, audit, today())), closing: await getClosing(tx, id) };
  });
  const t = await getTranslations('closing');
  const { audit, auditCase, parts } = read;
  const href = `/t/${slug}/audits/${id}`;
  const decided = parts?.decision.snapshot;
  return (
    <Page>
      <AuditHead audit={audit} href={href} mayWork title={t('title', { unit: audit.facts.unitName })} />
      <Paper>
        <PaperSection title={t('actions')}>
          <FinishedActions
            actions={auditCase.actions.map(({ number, text, status, remediedOn, deadline }) => ({
              number,
              text,
              status,
              remediedOn,
              deadline: deadline?.words ?? null,
            }))}
          />
        </PaperSection>
        {decided && (
          <PaperSection title={t('atDecision')}>
            <p>
              {t('atDecisionText', {
                day: decided.decisionDate,
                number: numberOf(decided.judgement.chosen),
              })}
            </p>
          </PaperSection>
        )}
        <PaperSection title={t('judgement')}>
          <ClosingSection actor={actor} slug={slug} read={read} />
        </PaperSection>
      </Paper>
    </Page>
  );
}

const numberOf = (code: JudgementCode): number => judgementCodes.indexOf(code) + 1;

/** The closing judgement as it was made, what it still waits for, or the form that makes it. */
async function ClosingSection({ actor, slug, read }: { actor: Person; slug: string; read: Read }) {
  const t = await getTranslations('closing');
  const { audit, auditCase, facts, sha256, closing } = read;
  const href = `/t/${slug}/audits/${audit.id}`;
  if (closing) {
    return (
      <div className="grid gap-4">
        <p>{t('closedText', { day: closing.on, number: numberOf(closing.alternative) })}</p>
        {closing.comment && <p className="max-w-measure whitespace-pre-line">{closing.comment}</p>}
        <LinkButton href={`${href}/report`} className="justify-self-start">
          {t('toReport')}
        </LinkButton>
      </div>
    );
  }
  const taken = takeStep('close', facts);
  const { content } = auditCase.version;
  if (!taken.ok || sha256 === null) return <Missing read={read} />;
  return (
    <div className="grid gap-5">
      <p className="max-w-measure">{t('lede')}</p>
      <Because read={read} />
      {can(actor, 'audit.close', resourceOf(audit)) ? (
        <ClosingForm
          caseNumber={audit.caseNumber}
          unitName={audit.facts.unitName}
          alternatives={content.alternatives}
          language={content.language}
          proposed={facts.judgement.alternative}
          seen={sha256}
          close={closeAuditAction.bind(null, slug, audit.id)}
          reportHref={`${href}/report`}
        />
      ) : (
        <p className="text-ink-2">{(await getTranslations('audits.next'))('notYours')}</p>
      )}
    </div>
  );
}

/** Everything that stands in the way, in sentences. */
async function Missing({ read: { facts, auditCase } }: { read: Read }) {
  const t = await getTranslations('closing');
  const taken = takeStep('close', facts);
  const voice = {
    t: await getTranslations('lifeCycle'),
    locale: await getLocale(),
    nameOf: (key: string) => placeName(key, auditCase.checklist.targets),
  };
  const sentences = taken.ok ? [] : taken.error.map((obstacle) => explainObstacle(obstacle, voice));
  return (
    <div className="grid gap-2">
      <p className="max-w-measure text-ink-2">{t('ledeLater')}</p>
      {sentences.length > 0 && <p className="text-sm font-medium">{t('missing')}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} className="border-t border-line py-2">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why the rules propose what they do today. */
async function Because({ read: { facts, auditCase } }: { read: Read }) {
  const t = await getTranslations('closing');
  const { because } = explainJudgement(
    { judgement: facts.judgement, lift: { single: [], together: null }, lower: [] },
    {
      t: await getTranslations('judgement'),
      locale: await getLocale(),
      nameOf: (key) => placeName(key, auditCase.checklist.targets),
    },
  );
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium">{t('because')}</h3>
      <ul>
        {because.map((sentence) => (
          <li key={sentence} className="max-w-measure border-t border-line py-2">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
