'use client';

import { useTranslations } from 'next-intl';
import { splitKinds } from '@/lib/domain/plan/plan-schema';
import { SelectField } from '../ui/select-field';
import { TextAreaField } from '../ui/text-area-field';

export type SplitKind = (typeof splitKinds)[number];

/** A split as it is being written: its groups stand a line each. */
export interface WrittenSplit {
  readonly by: SplitKind | null;
  readonly groups: string;
}

type SplitFieldsProps = {
  label: string;
  split: WrittenSplit;
  /** The groups that a kind of split usually has. */
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  /** What the other split is by, which this one cannot be. */
  taken: SplitKind | null;
  onChange: (split: WrittenSplit) => void;
};

/** What figures are told apart by, and the groups. */
export function SplitFields({ label, split, usual, taken, onChange }: SplitFieldsProps) {
  const t = useTranslations('measuring');
  const choose = (value: string) => {
    const by = splitKinds.find((one) => one === value) ?? null;
    onChange({ by, groups: by === null ? '' : usual[by].join('\n') });
  };
  return (
    <div className="grid content-start gap-3">
      <SelectField label={label} value={split.by ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('noSplit')}</option>
        {splitKinds
          .filter((by) => by !== taken)
          .map((by) => (
            <option key={by} value={by}>
              {t(`by.${by}`)}
            </option>
          ))}
      </SelectField>
      {split.by !== null && (
        <TextAreaField
          label={t('groups', { split: t(`by.${split.by}`) })}
          hint={t('groupsHint')}
          rows={4}
          value={split.groups}
          onChange={(event) => onChange({ ...split, groups: event.target.value })}
        />
      )}
    </div>
  );
}
