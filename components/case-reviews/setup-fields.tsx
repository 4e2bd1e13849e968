'use client';

import { useTranslations } from 'next-intl';
import { mostCases } from '@/lib/domain/case-review/case-change';
import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import { SplitFields, type SplitKind, type WrittenSplit } from '../measurement/split-fields';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import type { Named } from './review-commands';

/** What a review says of itself, as it is being written. */
export interface WrittenSetup {
  readonly from: string;
  readonly to: string;
  readonly sample: string;
  readonly caseCount: string;
  readonly splits: readonly [WrittenSplit, WrittenSplit];
  readonly reviewerIds: readonly string[];
}

const noSplit: WrittenSplit = { by: null, groups: '' };

const writtenSplit = (split: SplitBy | undefined): WrittenSplit =>
  split ? { by: split.by, groups: split.groups.join('\n') } : noSplit;

export const writtenSplits = (splits: readonly SplitBy[]): WrittenSetup['splits'] => [
  writtenSplit(splits[0]),
  writtenSplit(splits[1]),
];

/** A review's setup as the server takes it. */
export function setupOf(written: WrittenSetup) {
  const splits = written.splits.flatMap(({ by, groups }) => {
    const named = [...new Set(groups.split('\n').flatMap((group) => group.trim() || []))];
    return by === null || named.length === 0 ? [] : [{ by, groups: named }];
  });
  return { ...written, caseCount: Number(written.caseCount), splits };
}

/** Whether all that must be there is. */
export const isWhole = ({ from, to, sample, caseCount, reviewerIds }: WrittenSetup): boolean =>
  from !== '' &&
  to !== '' &&
  sample.trim() !== '' &&
  /^[1-9]\d{0,2}$/u.test(caseCount) &&
  Number(caseCount) <= mostCases &&
  reviewerIds.length > 0;

type SetupFieldsProps = {
  setup: WrittenSetup;
  change: (part: Partial<WrittenSetup>) => void;
  reviewers: readonly Named[];
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  /** Whether somebody has tried to save it: then what is missing is said. */
  strict: boolean;
};

/** The days, the sample, how many cases there are, what they are told apart by, and who reviews. */
export function SetupFields({ setup, change, reviewers, usual, strict }: SetupFieldsProps) {
  const t = useTranslations('caseReviews.setup');
  const [first, second] = setup.splits;
  const missing = (is: boolean) => (strict && is ? t('required') : undefined);
  const choose = (id: string, isChosen: boolean) =>
    change({
      reviewerIds: isChosen ? [...setup.reviewerIds, id] : setup.reviewerIds.filter((one) => one !== id),
    });
  return (
    <>
      <div className="grid gap-4 tablet:grid-cols-3">
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={t(end)}
            value={setup[end]}
            error={missing(setup[end] === '')}
            onChange={(event) => change({ [end]: event.target.value })}
          />
        ))}
        <TextField
          label={t('caseCount')}
          inputMode="numeric"
          value={setup.caseCount}
          error={
            strict && !(Number(setup.caseCount) >= 1 && Number(setup.caseCount) <= mostCases)
              ? t('caseCountWrong', { most: mostCases })
              : undefined
          }
          onChange={(event) => change({ caseCount: event.target.value.trim() })}
        />
      </div>
      <TextAreaField
        label={t('sample')}
        hint={t('sampleHint')}
        rows={3}
        maxLength={2000}
        value={setup.sample}
        error={missing(setup.sample.trim() === '')}
        onChange={(event) => change({ sample: event.target.value })}
      />
      <div className="grid gap-4 tablet:grid-cols-2">
        <SplitFields
          label={t('split')}
          split={first}
          usual={usual}
          taken={second.by}
          onChange={(split) => change({ splits: [split, second] })}
        />
        {first.by !== null && (
          <SplitFields
            label={t('secondSplit')}
            split={second}
            usual={usual}
            taken={first.by}
            onChange={(split) => change({ splits: [first, split] })}
          />
        )}
      </div>
      <CheckboxGroup label={t('reviewers')} error={missing(setup.reviewerIds.length === 0)}>
        {reviewers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={setup.reviewerIds.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
        ))}
      </CheckboxGroup>
    </>
  );
}
