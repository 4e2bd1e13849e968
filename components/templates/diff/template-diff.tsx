import { useTranslations } from 'next-intl';
import { diffTemplates } from '@/lib/domain/template/diff/diff-templates';
import type { Template } from '@/lib/domain/template/template-schema';
import { type ChangeGroup, type ChangePlace, changeGroups, countChanges } from './change-groups';
import { ChangeRow } from './change-row';
import { type Compared, compared } from './compared';
import { Deleted, Inserted, readable } from './marked-text';

type TemplateDiffProps = { before: Template; after: Template };

/** All that differs between two versions of a template, by section, read as one reads a contract that was marked up. */
export function TemplateDiff({ before, after }: TemplateDiffProps) {
  const changes = diffTemplates(before, after);
  const view = compared(before, after);
  const groups = changeGroups(changes);
  return (
    <>
      <Counts {...countChanges(changes)} />
      {groups.length > 3 && <GroupLinks groups={groups} view={view} />}
      {groups.map((group) => (
        <Group key={group.id} group={group} view={view} />
      ))}
    </>
  );
}

function Counts(counts: ReturnType<typeof countChanges>) {
  const t = useTranslations('templateDiff');
  const said = (['added', 'changed', 'moved', 'removed'] as const).filter((sort) => counts[sort] > 0);
  if (said.length === 0) return <p>{t('counts.none')}</p>;
  return (
    <p className="text-sm text-ink-2">
      {said.map((sort) => t(`counts.${sort}`, { count: counts[sort] })).join(', ')}.{' '}
      {t.rich('legend', {
        ins: (words) => <Inserted>{words}</Inserted>,
        del: (words) => <Deleted>{words}</Deleted>,
      })}
    </p>
  );
}

type GroupsProps = { groups: readonly ChangeGroup[]; view: Compared };

function GroupLinks({ groups, view }: GroupsProps) {
  const t = useTranslations('templateDiff');
  return (
    <nav aria-label={t('contents')} className="mt-4">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {groups.map(({ id, place, changes }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-target items-center gap-1.5">
              <GroupName place={place} view={view} />
              <span className="text-ink-3 tabular-nums">{changes.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ group: { id, place, changes }, view }: { group: ChangeGroup; view: Compared }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="border-b border-line pb-2 text-lg">
        <GroupName place={place} view={view} />
      </h2>
      <ul>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} view={view} />
        ))}
      </ul>
    </section>
  );
}

function GroupName({ place, view }: { place: ChangePlace; view: Compared }) {
  const t = useTranslations('templateDiff.group');
  if ('part' in place) return t(place.part);
  const { number, title } = view.headingOf(place.section);
  return <span lang={view.language}>{[number, readable(title)].filter(Boolean).join(' ')}</span>;
}
