import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldChange, PartChange, PlanDiff, TextChange } from '@/lib/domain/plan/draft/diff-plans';
import { isUnchanged } from '@/lib/domain/plan/draft/diff-plans';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { Language } from '@/lib/text/language';
import { MarkedText } from '../../templates/diff/marked-text';
import { PaperSection } from '../../ui/paper';
import { Tag } from '../../ui/tag';
import { MeasureView } from '../measure-view';

type PlanChangesProps = {
  diff: PlanDiff;
  /** The language of the plan. */
  language: Language;
  /** Where a part is written; null when that is not for the one who reads. */
  editHref: string | null;
};

/** All that differs between a plan and the one it was copied from, in the plan's order. */
export function PlanChanges({ diff, language, editHref }: PlanChangesProps) {
  const t = useTranslations('planDraft.changes');
  const words = useTranslations('planDraft.field');
  if (isUnchanged(diff)) return <p>{t('none')}</p>;
  const whole = [
    ...(diff.title ? [{ ...diff.title, name: words('planTitle') }] : []),
    ...diff.introduction.map((change) => ({ ...change, name: t('introduction', { name: change.name }) })),
    ...diff.footnotes.map((change) => ({ ...change, name: t('footnote', { name: change.name }) })),
  ];
  const count = (sort: PartChange['sort']) => diff.parts.filter((part) => part.sort === sort);
  return (
    <>
      <p className="text-sm text-ink-2">
        {t('counts', {
          added: count('added').length,
          changed: count('kept').filter(({ fields }) => fields.length > 0).length,
          moved: diff.parts.filter(({ moved }) => moved).length,
          removed: count('removed').length,
        })}
      </p>
      {whole.length > 0 && (
        <PaperSection title={t('whole')}>
          <dl className="grid gap-3">
            {whole.map((change) => (
              <Texts key={change.name} change={change} language={language} />
            ))}
          </dl>
        </PaperSection>
      )}
      {diff.parts.length > 0 && (
        <PaperSection title={t('parts')}>
          <ul>
            {diff.parts.map((part) => (
              <Part key={`${part.sort} ${part.id}`} part={part} language={language} editHref={editHref} />
            ))}
          </ul>
        </PaperSection>
      )}
    </>
  );
}

function Texts({ change: { name, before, after }, language }: { change: TextChange; language: Language }) {
  return (
    <div>
      <dt className="text-sm font-medium">{name}</dt>
      <dd className="grid gap-1">
        <MarkedText before={before} after={after} language={language} />
      </dd>
    </div>
  );
}

type PartProps = Omit<PlanChangesProps, 'diff'> & { part: PartChange };

function Part({ part, language, editHref }: PartProps) {
  const t = useTranslations('planDraft');
  const { kind, sort, id, label, title, moved, movedFrom, fields } = part;
  return (
    <li className="grid gap-2 border-line py-4 not-first:border-t">
      <h3 className="flex flex-wrap items-center gap-2 text-base">
        <span className="text-sm text-ink-2">{t(`edit.${kind}`)}</span>
        <span lang={language}>
          {shownLabel(label)} {title}
        </span>
        {(sort !== 'kept' || fields.length > 0) && <Tag>{t(`changes.sort.${sort}`)}</Tag>}
        {moved && <Tag>{t('changes.sort.moved')}</Tag>}
      </h3>
      {movedFrom && (
        <p className="text-sm text-ink-2">
          {t('changes.movedFrom', { label: shownLabel(movedFrom.label), title: movedFrom.title })}
        </p>
      )}
      {fields.length > 0 && (
        <dl className="grid gap-3">
          {fields.map((change) => (
            <Field key={change.field} change={change} language={language} />
          ))}
        </dl>
      )}
      {editHref !== null && sort !== 'removed' && (
        <p className="text-sm">
          <Link
            href={`${editHref}?part=${id}`}
            prefetch={false}
            aria-label={`${t('changes.open')}: ${title}`}
          >
            {t('changes.open')}
          </Link>
        </p>
      )}
    </li>
  );
}

function Field({ change, language }: { change: FieldChange; language: Language }) {
  const t = useTranslations('planDraft');
  const split = useTranslations('plan.split');
  switch (change.field) {
    case 'measures': {
      const list = (measures: typeof change.before) => (
        <ul className="grid gap-3">
          {measures.map((measure) => (
            <li key={JSON.stringify(measure)}>
              <MeasureView measure={measure} />
              {measure.targets.map(({ words }) => (
                <p key={words}>{words}</p>
              ))}
            </li>
          ))}
        </ul>
      );
      return (
        <Beside
          name={t('measure.title')}
          before={change.before.length > 0 && list(change.before)}
          after={change.after.length > 0 && list(change.after)}
        />
      );
    }
    case 'splits': {
      const words = (splits: typeof change.before) =>
        splits.map(({ by, groups }) => [split(by), ...groups].join(': ')).join(', ');
      return <Beside name={t('field.splits')} before={words(change.before)} after={words(change.after)} />;
    }
    default: {
      const { field, before, after } = change;
      return <Texts change={{ name: t(`field.${field}`), before, after }} language={language} />;
    }
  }
}

/** What a list said, and what it says: side by side, since its entries are no running text. */
function Beside({ name, before, after }: { name: string; before: ReactNode; after: ReactNode }) {
  const t = useTranslations('planDraft.changes');
  return (
    <div>
      <dt className="text-sm font-medium">{name}</dt>
      <dd className="grid gap-4 tablet:grid-cols-2">
        {(['before', 'after'] as const).map((when) => (
          <div key={when} className="min-w-0">
            <p className="text-xs text-ink-3">{t(when)}</p>
            {(when === 'before' ? before : after) || <p className="text-ink-2">{t('nothing')}</p>}
          </div>
        ))}
      </dd>
    </div>
  );
}
