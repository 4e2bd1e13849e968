import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lastDayShown } from '@/lib/domain/member/membership';
import { formatDayAndTime, formatPeriod } from '@/lib/time/format';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import type { MemberRow } from './member-row';
import { SeesWords } from './sees-words';

type MemberListProps = { members: readonly MemberRow[] };

/** The members as a table, and as rows where a table has no room. */
export function MemberList({ members }: MemberListProps) {
  return (
    <>
      <div className="hidden tablet:block">
        <MemberTable members={members} />
      </div>
      <ul className="tablet:hidden">
        {members.map((member) => (
          <MemberCard key={member.userId} member={member} />
        ))}
      </ul>
    </>
  );
}

function MemberTable({ members }: MemberListProps) {
  const t = useTranslations('members');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader>{t('list.member')}</ColumnHeader>
          <ColumnHeader>{t('list.roles')}</ColumnHeader>
          <ColumnHeader>{t('list.sees')}</ColumnHeader>
          <ColumnHeader>{t('list.valid')}</ColumnHeader>
          <ColumnHeader>{t('list.lastIn')}</ColumnHeader>
          <ColumnHeader>
            <span className="sr-only">{t('list.actions')}</span>
          </ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.userId}>
            <RowHeader>
              <Who member={member} />
            </RowHeader>
            <Cell>
              <RoleWords roles={member.roles} />
            </Cell>
            <Cell>
              <SeesWords roles={member.roles} manages={member.manages} />
            </Cell>
            <Cell className="tabular-nums">
              <Valid member={member} />
            </Cell>
            <Cell className="tabular-nums">
              <LastIn member={member} />
            </Cell>
            <Cell>
              <Link
                href={member.href}
                prefetch={false}
                aria-label={t('list.change', { name: member.name })}
                className="grid min-h-target min-w-target place-items-center text-ink-2 hover:text-accent"
              >
                <Pencil />
              </Link>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type MemberProps = { member: MemberRow };

function MemberCard({ member }: MemberProps) {
  return (
    <li className="grid gap-0.5 border-t border-line py-3 text-sm first:border-t-0">
      <Who member={member} />
      <p>
        <RoleWords roles={member.roles} />
      </p>
      <p className="text-ink-2">
        <SeesWords roles={member.roles} manages={member.manages} />
      </p>
      <p className="text-ink-2 tabular-nums">
        <Valid member={member} />
      </p>
    </li>
  );
}

function Who({ member: { href, name, email, isViewer, state } }: MemberProps) {
  const t = useTranslations('members.list');
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={href}
          prefetch={false}
          className="py-0.5 text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
        >
          {name}
        </Link>
        {isViewer && <Tag>{t('you')}</Tag>}
        {state === 'ended' && <Tag>{t('ended')}</Tag>}
        {state === 'planned' && <Tag>{t('planned')}</Tag>}
      </p>
      <p className="text-sm font-normal break-words text-ink-2">{email}</p>
    </div>
  );
}

function RoleWords({ roles }: Pick<MemberRow, 'roles'>) {
  const role = useTranslations('role');
  return roles.map((name) => role(name)).join(', ');
}

function Valid({ member: { startedOn, endedOn } }: MemberProps) {
  const time = useTranslations('time');
  return formatPeriod(startedOn, lastDayShown(startedOn, endedOn), time);
}

function LastIn({ member: { lastIn, via } }: MemberProps) {
  const t = useTranslations('members.list');
  if (lastIn === null) return <span className="text-ink-3">{t('never')}</span>;
  return (
    <>
      <time dateTime={lastIn.toISOString()}>{formatDayAndTime(lastIn)}</time>
      {(via === 'password' || via === 'oidc') && <span className="block text-ink-2">{t(`via.${via}`)}</span>}
    </>
  );
}
