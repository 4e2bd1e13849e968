'use client';

import { useTranslations } from 'next-intl';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { fieldKey } from '../field-store';
import { useChecklist } from './checklist-context';
import type { Compared } from './open-checklist';
import { useAnswerText } from './use-value-text';

/** What the last audit found on the same item, and what the unit says of itself. */
export function OtherAnswers({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.other');
  const { bundle, previous, selfAssessment } = useChecklist();
  const { previous: last, selfAssessment: own, audit } = bundle;
  if (!last && !own) return null;
  const isSameVersion = last?.templateNumber === audit.templateNumber;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1.5 text-left font-bold">{t('title')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('answer')}</th>
          <th scope="col">{t('comment')}</th>
        </tr>
      </thead>
      <tbody>
        {last && (
          <OtherRow
            who={t('previous')}
            when={`${last.day}, ${last.caseNumber}`}
            target={target}
            fields={previous}
            none={isSameVersion ? t('notAnswered') : t('noneInVersion', { number: last.templateNumber })}
          />
        )}
        {own && (
          <OtherRow
            who={t('selfAssessment')}
            when={own.sentOn ?? t('notSent')}
            target={target}
            fields={selfAssessment}
            none={t('notAnswered')}
          />
        )}
      </tbody>
    </table>
  );
}

type OtherRowProps = { who: string; when: string; target: ItemTarget; fields: Compared; none: string };

function OtherRow({ who, when, target, fields, none }: OtherRowProps) {
  const t = useTranslations('checklist.assess.short');
  const answerText = useAnswerText();
  const { answer, assessment, comment } = compared(target.key, fields);
  const isWritten = target.item.kind === 'openQuestion' || target.item.kind === 'text';
  const words = answer === null ? null : answerText(target, answer);
  const said = [isWritten ? words : null, comment].filter(Boolean).join('\n');
  const short = isWritten ? null : words;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="w-44 py-2 pr-3 text-left font-text text-ink-2">
        {who}
        <span className="block text-xs text-ink-3 tabular-nums">{when}</span>
      </th>
      <td className="w-20 py-2 pr-3 font-bold">{short ?? (assessment ? t(assessment) : '–')}</td>
      <td className="py-2 whitespace-pre-line">{said || (answer === null ? none : '')}</td>
    </tr>
  );
}

function compared(target: string, fields: Compared) {
  const answer = fields.get(fieldKey({ target, field: 'answer' }));
  const assessment = fields.get(fieldKey({ target, field: 'assessment' }));
  const comment = fields.get(fieldKey({ target, field: 'comment' }));
  return {
    answer: answer?.field === 'answer' ? answer.value : null,
    assessment: assessment?.field === 'assessment' ? assessment.value : null,
    comment: comment?.field === 'comment' ? comment.value : null,
  };
}
