'use client';

import { Building2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { lastDayShown } from '@/lib/domain/member/membership';
import { formatPeriod } from '@/lib/time/format';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { Tag } from '../ui/tag';
import { TextField } from '../ui/text-field';
import { type MemberFailure, MemberProblem } from './member-problem';
import type { MemberVerbs } from './member-verbs';

export type ManagedUnitView = {
  readonly id: string;
  readonly unitName: string;
  readonly href: string;
  readonly deputy: boolean;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly ended: boolean;
};

type ManagedUnitsProps = {
  userId: string;
  managed: readonly ManagedUnitView[];
  /** The units that can be chosen. */
  units: readonly { id: string; name: string }[];
  /** Whether the member has the role that it takes, and has not ended. */
  mayManage: boolean;
  today: string;
  verbs: Pick<MemberVerbs, 'assign' | 'endUnit'>;
};

/** The units that a member manages, has managed or is to manage, and the way to one more. */
export function ManagedUnits({ userId, managed, units, mayManage, today, verbs }: ManagedUnitsProps) {
  const t = useTranslations('members.page');
  const { run, busy, failure } = useServerAction<MemberFailure>();
  return (
    <div className="grid gap-5">
      <MemberProblem failure={failure} />
      {managed.length === 0 ? (
        <EmptyState icon={Building2} title={t('noUnits')}>
          {t(mayManage ? 'noUnitsText' : 'needsRole')}
        </EmptyState>
      ) : (
        <ul className="text-sm">
          {managed.map((one) => (
            <ManagedRow key={one.id} managed={one} end={async () => run(() => verbs.endUnit(one.id))} />
          ))}
        </ul>
      )}
      {mayManage && units.length > 0 && (
        <AssignForm
          // Begun anew once the unit stands in the list.
          key={managed.length}
          units={units}
          today={today}
          busy={busy}
          assign={(unit) => run(() => verbs.assign({ userId, ...unit }))}
        />
      )}
    </div>
  );
}

function ManagedRow({ managed, end }: { managed: ManagedUnitView; end: () => Promise<void> }) {
  const t = useTranslations('members.page');
  const list = useTranslations('members.list');
  const time = useTranslations('time');
  const { unitName, href, deputy, fromDay, toDay, ended } = managed;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link href={href} prefetch={false} className="py-0.5 text-base font-medium text-ink">
          {unitName}
        </Link>
        {deputy && <Tag>{t('deputy')}</Tag>}
        {ended && <Tag>{list('ended')}</Tag>}
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <span className="text-ink-2 tabular-nums">
          {formatPeriod(fromDay, lastDayShown(fromDay, toDay), time)}
        </span>
        {!ended && (
          <ConfirmDialog
            trigger={
              <Button variant="quiet" aria-label={t('endUnitFor', { unit: unitName })}>
                {t('endUnit')}
              </Button>
            }
            title={t('endUnitTitle', { unit: unitName })}
            description={t('endUnitText')}
            confirmLabel={t('endUnit')}
            onConfirm={end}
            tone="danger"
          />
        )}
      </div>
    </li>
  );
}

type NewUnit = { unitId: string; deputy: boolean; fromDay: string; toDay: string | null };

type AssignFormProps = {
  units: readonly { id: string; name: string }[];
  today: string;
  busy: boolean;
  assign: (unit: NewUnit) => void;
};

function AssignForm({ units, today, busy, assign }: AssignFormProps) {
  const t = useTranslations('members.page');
  const field = useTranslations('field');
  const [unitId, setUnitId] = useState('');
  const [deputy, setDeputy] = useState(false);
  const [fromDay, setFromDay] = useState(today);
  const [toDay, setToDay] = useState('');
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (unitId === '' || fromDay === '' || busy) return;
    assign({ unitId, deputy, fromDay, toDay: toDay || null });
  }

  return (
    <Form className="grid max-w-card gap-4" onSubmit={submit}>
      <SelectField
        label={t('unit')}
        value={unitId}
        error={tried && unitId === '' ? field('required') : undefined}
        onChange={(event) => setUnitId(event.target.value)}
      >
        <option value="">{t('chooseUnit')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField
          label={t('fromDay')}
          type="date"
          value={fromDay}
          error={tried && fromDay === '' ? field('required') : undefined}
          onChange={(event) => setFromDay(event.target.value)}
        />
        <TextField
          label={t('toDay')}
          optional
          type="date"
          value={toDay}
          onChange={(event) => setToDay(event.target.value)}
        />
      </div>
      <Checkbox label={t('deputy')} checked={deputy} onChange={(event) => setDeputy(event.target.checked)} />
      <Button type="submit" busy={busy} className="justify-self-start">
        {t(busy ? 'assigning' : 'assign')}
      </Button>
    </Form>
  );
}
