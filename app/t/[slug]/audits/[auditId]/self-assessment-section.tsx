import { getTranslations } from 'next-intl/server';
import { SendSelfAssessment } from '@/components/audit/send-self-assessment';
import { LinkButton } from '@/components/ui/link-button';
import { PaperSection } from '@/components/ui/paper';
import { listSelfAnswers } from '@/lib/data/answers';
import { readAuditForm } from '@/lib/data/audit-form';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import type { ScopedTx } from '@/lib/data/scope';
import { getSelfAssessment } from '@/lib/data/self-assessments';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isLeftOut } from '@/lib/domain/assessment';
import { isWritable } from '@/lib/domain/audit';
import { standingLeftOut } from '@/lib/domain/template/choosable-sections';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { readAs } from '@/lib/session/require-actor';
import { formatDayAndTime } from '@/lib/time/format';
import { sendSelfAssessmentAction } from './self-assessment/actions';

type SelfAssessmentSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/** That the unit is asked to answer the form itself: by when, whether it is sent, and the way there. */
export async function SelfAssessmentSection({ actor, slug, audit }: SelfAssessmentSectionProps) {
  if (!audit.choices.selfAssessment || !can(actor, 'selfAssessment.read', resourceOf(audit))) return null;
  const read = await readAs(actor, 'selfAssessment.read', (tx) => readSection(tx, audit));
  if (!read) return null;
  const t = await getTranslations('selfAssessment');
  const station = await getTranslations('audits.station');
  const next = await getTranslations('audits.next');
  const { asked, unanswered } = read;
  const isOpen = isWritable('selfAssessment', audit.status) && asked.sent === null;
  const mayAnswer = isOpen && can(actor, 'selfAssessment.save', resourceOf(audit));
  const { replyBy: day, sent } = asked;
  return (
    <PaperSection title={station('selfAssessment')}>
      <div className="grid max-w-measure gap-4">
        {sent && <p>{t('asked.sent', { time: formatDayAndTime(sent.at), name: sent.by })}</p>}
        {!sent && !mayAnswer && <p>{t('asked.waiting', { day })}</p>}
        {mayAnswer && (
          <p>
            <strong>{t('asked.title', { day })}</strong> {t('asked.text')}
          </p>
        )}
        <div className="grid gap-2 tablet:flex tablet:flex-wrap">
          <LinkButton
            href={`/t/${slug}/audits/${audit.id}/self-assessment`}
            size="large"
            variant={mayAnswer ? 'primary' : 'default'}
          >
            {next(mayAnswer ? 'toSelfAssessment' : 'readSelfAssessment')}
          </LinkButton>
          {mayAnswer && (
            <SendSelfAssessment
              unanswered={unanswered}
              send={sendSelfAssessmentAction.bind(null, slug, audit.id)}
            />
          )}
        </div>
      </div>
    </PaperSection>
  );
}

/** What was asked for, and how many of the items that are asked have no answer of the unit's yet. */
async function readSection(tx: ScopedTx, audit: AuditDetails) {
  const asked = await getSelfAssessment(tx, audit.id);
  if (!asked) return null;
  const answered = new Set(
    (await listSelfAnswers(tx, audit.id)).flatMap(({ target, field, value }) =>
      field === 'answer' && value !== null ? [target] : [],
    ),
  );
  const { form } = await readAuditForm(tx, audit.id, audit.versionId);
  const targets = targetsOf(form);
  const leftOut = new Set(standingLeftOut(audit.leftOut, targets));
  const items = [...targets.values()].filter(
    (target) => target.type === 'item' && target.number !== null && !isLeftOut(target, leftOut),
  );
  return { asked, unanswered: items.filter(({ key }) => !answered.has(key)).length };
}
