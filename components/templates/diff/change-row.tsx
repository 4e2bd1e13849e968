import { ArrowUpDown, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { judgementCodes } from '@/lib/domain/judgement-code';
import type { TemplateChange } from '@/lib/domain/template/diff/diff-templates';
import { explainRuleChange, type TemplateChangeVoice } from '@/lib/text/explain-template-change';
import { Tag } from '../../ui/tag';
import type { Compared } from './compared';
import { MarkedText, readable } from './marked-text';

type ChangeRowProps = { change: TemplateChange; view: Compared };

/** One thing that changed: its number, its words marked up, and below them what else is not as it was. */
export function ChangeRow({ change, view }: ChangeRowProps) {
  return (
    <li className="grid grid-cols-numbered border-line py-3 not-first:border-t">
      <ItemNumber change={change} />
      <div className="grid min-w-0 gap-1.5">
        <Caption change={change} view={view} />
        <Words change={change} view={view} />
        <OtherTexts change={change} view={view} />
        <MovedFrom change={change} />
        {change.sort === 'kept' ? (
          <RuleSentences change={change} view={view} />
        ) : (
          <HowAnswered change={change} />
        )}
      </div>
    </li>
  );
}

function ItemNumber({ change: { part, key, before, after } }: { change: TemplateChange }) {
  const t = useTranslations('templateDiff');
  const codes: readonly (string | null)[] = judgementCodes;
  const number = part === 'alternative' ? String(codes.indexOf(key) + 1) : (after ?? before)?.number;
  const former = after?.number && before?.number && before.number !== after.number ? before.number : null;
  return (
    <div className="pt-0.5 pr-2 text-xs text-ink-3 tabular-nums">
      {number}
      {former && <span className="block">{t('formerNumber', { number: former })}</span>}
    </div>
  );
}

/** What it is, when it is no control, where it stands in its section, and whether it came or went. */
function Caption({ change: { part, sort, before, after }, view }: ChangeRowProps) {
  const t = useTranslations('templateDiff.sort');
  const words = useTranslations('templateWords.part');
  const inner = (after ?? before)?.around.slice(1) ?? [];
  const named = ['item', 'head', 'reportPart', 'alternative', 'document', 'footnote'].includes(part);
  if (named && inner.length === 0 && sort === 'kept') return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
      {!named && <span>{words(part)}</span>}
      {inner.length > 0 && <span lang={view.language}>{inner.join(' › ')}</span>}
      {sort !== 'kept' && <Tag>{t(sort)}</Tag>}
    </p>
  );
}

/** The words that it is known by, plain when they are as they were. */
function Words({ change: { texts, after }, view: { language } }: ChangeRowProps) {
  const changed = texts.find(({ field }) => field === 'words');
  if (changed) return <MarkedText before={changed.before} after={changed.after} language={language} />;
  if (!after?.words) return null;
  return (
    <p lang={language} className="max-w-measure">
      {readable(after.words)}
    </p>
  );
}

function OtherTexts({ change: { texts }, view: { language } }: ChangeRowProps) {
  const t = useTranslations('templateDiff.text');
  const others = texts.filter(({ field }) => field !== 'words');
  if (others.length === 0) return null;
  return (
    <dl className="grid gap-1.5">
      {others.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-xs text-ink-3">{t(field)}</dt>
          <dd className="grid gap-1 text-sm">
            <MarkedText before={before} after={after} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MovedFrom({ change: { moved, before, after } }: { change: TemplateChange }) {
  const t = useTranslations('templateDiff.moved');
  if (!moved || !before) return null;
  const from = before.around.join(' › ');
  const isElsewhere = from !== after?.around.join(' › ') && from !== '';
  const follows = before.follows;
  if (isElsewhere)
    return <Note icon={ArrowUpDown}>{follows ? t('after', { follows, from }) : t('first', { from })}</Note>;
  return <Note icon={ArrowUpDown}>{follows ? t('afterHere', { follows }) : t('firstHere')}</Note>;
}

function RuleSentences({ change, view }: ChangeRowProps) {
  const voice = useVoice(change, view);
  return change.rules.map((rule) => (
    <Note key={rule.field === 'mapping' ? `mapping ${rule.answer}` : rule.field} icon={SlidersHorizontal}>
      {explainRuleChange(rule, voice)}
    </Note>
  ));
}

function useVoice(change: TemplateChange, view: Compared): TemplateChangeVoice {
  const t = useTranslations('templateDiff.rule');
  const words = useTranslations('templateWords');
  const assessment = useTranslations('assessment');
  const locale = useLocale();
  return {
    t,
    words,
    assessment,
    locale,
    key: change.key ?? '',
    nameOf: view.nameOf,
    designationOf: view.designationOf,
    answerLabelOf: (code) => view.answerLabelOf(change, code),
  };
}

/** Of a control that came or went, how it is answered and what it asks for; the version itself says the rest. */
function HowAnswered({ change: { sort, rules } }: { change: TemplateChange }) {
  const t = useTranslations('templateDiff');
  const words = useTranslations('templateWords');
  const asked = rules.find((rule) => rule.field === 'requirement');
  const answered = rules.find((rule) => rule.field === 'kind');
  const kind = answered?.after ?? answered?.before;
  const requirement = asked?.after ?? asked?.before;
  if (!kind || !requirement) return null;
  return (
    <Note icon={SlidersHorizontal}>
      {t(sort === 'added' ? 'answeredWith' : 'wasAnsweredWith', {
        kind: words(`kind.${kind}`),
        requirement: words(`requirement.${requirement}`),
      })}
    </Note>
  );
}

function Note({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <p className="flex gap-1.5 text-sm text-ink-2">
      <Icon className="mt-0.5 text-ink-3" />
      <span>{children}</span>
    </p>
  );
}
