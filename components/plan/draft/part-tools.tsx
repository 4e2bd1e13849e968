'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PartKind } from '@/lib/domain/plan/draft/written-part';
import { ActionProblem } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import type { ChangePlan, PartFailure } from './use-part-form';

type Place = { readonly under: string | null; readonly before: string | null };

export interface PartToolsProps {
  readonly kind: PartKind;
  readonly id: string;
  readonly name: string;
  readonly under: string | null;
  /** Where it stands after a step up or down; null where there is none. */
  readonly up: Place | null;
  readonly down: Place | null;
  /** What it may stand under; empty for an area. */
  readonly parents: readonly { readonly id: string; readonly name: string }[];
  /** Of the plan as it is shown. */
  readonly revision: number;
  readonly change: ChangePlan;
  /** The draft without a part chosen. */
  readonly draftHref: string;
}

const removals = { area: 'removeArea', goal: 'removeGoal', indicator: 'removeIndicator' } as const;

/** Moves a part of a draft, or takes it away. */
export function PartTools(props: PartToolsProps) {
  const { kind, id, name, under, up, down, parents, revision, change, draftHref } = props;
  const t = useTranslations('planDraft.edit');
  const problem = useTranslations('planDraft.problem');
  const router = useRouter();
  const { run, busy, failure } = useServerAction<
    PartFailure | Parameters<typeof ActionProblem>[0]['failure']
  >();
  const [parent, setParent] = useState(under);
  const move = (place: Place | null): void => {
    if (place && !busy) run(() => change({ do: 'move', kind, id, ...place }));
  };
  const remove = async (): Promise<void> =>
    run(
      () => change({ do: 'remove', kind, id, revision }),
      () => router.push(draftHref),
    );
  return (
    <div className="grid max-w-measure gap-3">
      {failure &&
        (failure.code === 'changed-meanwhile' || failure.code === 'unfit' ? (
          <Notice tone="warning" title={problem('moved')} />
        ) : failure.code === 'not-a-draft' ? (
          <Notice tone="warning" title={problem('not-a-draft')} />
        ) : (
          <ActionProblem failure={failure} />
        ))}
      <div className="flex flex-wrap gap-2">
        <Button disabled={!up} busy={busy} onClick={() => move(up)}>
          {t('up')}
        </Button>
        <Button disabled={!down} busy={busy} onClick={() => move(down)}>
          {t('down')}
        </Button>
        <ConfirmDialog
          trigger={<Button variant="danger">{t('remove')}</Button>}
          title={t('removeTitle', { name })}
          description={t(removals[kind])}
          confirmLabel={t('remove')}
          tone="danger"
          onConfirm={remove}
        />
      </div>
      {parents.length > 1 && (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 grow">
            <SelectField
              label={t('under')}
              value={parent ?? ''}
              onChange={(event) => setParent(event.target.value)}
            >
              {parents.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          </div>
          <Button
            disabled={parent === under}
            busy={busy}
            onClick={() => move({ under: parent, before: null })}
          >
            {t('moveThere')}
          </Button>
        </div>
      )}
    </div>
  );
}
