'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import { isCarriedKey } from '@/lib/domain/template/carried-key';
import { isAssessed } from '@/lib/domain/template/is-assessed';
import { answerCodesOf, type ItemTarget } from '@/lib/domain/template/targets-of';
import { AssessmentChoice } from './assessment-choice';
import { useChecklist, useIsUnit, useReadOnly, useValue } from './checklist-context';
import { ItemComment } from './comment-field';
import { DeficiencyBox } from './deficiency-box';
import { FormText } from './form-text';
import { ItemEvidence } from './item-evidence';
import { ItemFeedback } from './item-feedback';
import { ItemHistory } from './item-history';
import { OtherAnswers } from './other-answers';
import { SeenDocumentFields } from './seen-document-fields';
import { useAnswerText } from './use-value-text';

/**
 * All about one item, in the order of the work on site: what is required, what others answered, the comment, the
 * document it was checked against, what it means, and whether it is to be taken up.
 */
export function ItemPanel({ target }: { target: ItemTarget }) {
  const { isTrial, isCase } = useChecklist();
  const isUnit = useIsUnit();
  const { item } = target;
  const isMapped = item.kind === 'tick' || item.kind === 'yesNo' || item.kind === 'matrixRow';
  return (
    <div className="grid gap-3.5 text-sm">
      <Requirement target={target} />
      {item.guidance?.map((paragraph) => (
        <Guidance key={paragraph} text={paragraph} />
      ))}
      <AnswerButtons target={target} />
      <OtherAnswers target={target} />
      <ItemComment target={target} />
      {!isUnit && isAssessed(item) && <SeenDocumentFields target={target.key} />}
      <ItemEvidence target={target} />
      {!isUnit && (
        <>
          {isAssessed(item) && isMapped && <AssessmentChoice target={target} />}
          <DeficiencyBox target={target} />
          {!isTrial && <ItemHistory target={target} />}
        </>
      )}
      {!isTrial && !isCase && !isCarriedKey(target.key) && <ItemFeedback target={target} />}
    </div>
  );
}

function Guidance({ text }: { text: string }) {
  const t = useTranslations('checklist.item');
  return (
    <p className="max-w-measure text-ink-2">
      <strong>{t('guidance')}</strong> <FormText text={text} />
    </p>
  );
}

/** What kind of demand it is, where it comes from, and what the answers that are not good ones mean. */
function Requirement({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.item');
  const { documents } = useChecklist();
  const isUnit = useIsUnit();
  const { item, references, audience } = target;
  const cited = references
    .map(({ document, place }) =>
      [place, document && documents.get(document)?.designation].filter(Boolean).join(', '),
    )
    .filter(Boolean);
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
      {item.role === 'control' && <strong>{t(item.requirement)}</strong>}
      {cited.map((reference) => (
        <span key={reference}>{t('reference', { reference })}</span>
      ))}
      {audience && <span>{t('audience', { audience: t(audience) })}</span>}
      {!isUnit && <Meanings target={target} />}
    </p>
  );
}

function Meanings({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist');
  const answerText = useAnswerText();
  const { item, matrix, mapping } = target;
  if (item.kind !== 'tick' && item.kind !== 'yesNo' && item.kind !== 'matrixRow') return null;
  return answerCodesOf(item, matrix).map((code) => {
    const assessment = mapping[code];
    if (assessment === undefined || assessment === 'fulfilled') return <Fragment key={code} />;
    const answer = answerText(target, code);
    return (
      <span key={code}>
        {assessment === 'unassessed'
          ? t('item.unassessedMeans', { answer })
          : t('item.means', { answer, assessment: t(`assess.inSentence.${assessment}`) })}
      </span>
    );
  });
}

/** A box left empty is an answer, too, once somebody has looked; and an answer can be taken back. */
function AnswerButtons({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.item');
  const { store } = useChecklist();
  const answer = useValue(target.key, 'answer');
  const readOnly = useReadOnly();
  const { kind } = target.item;
  if (readOnly || kind === 'openQuestion' || kind === 'text' || kind === 'number') return null;
  if (answer === null && kind !== 'tick') return null;
  const set = (value: string | null) => store.change({ target: target.key, field: 'answer', value });
  return (
    <div className="-mx-2.5 flex flex-wrap gap-2 print:hidden">
      {answer === null ? (
        <Button variant="quiet" className="min-h-target" onClick={() => set('unticked')}>
          {t('unticked')}
        </Button>
      ) : (
        <Button variant="quiet" className="min-h-target" onClick={() => set(null)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
