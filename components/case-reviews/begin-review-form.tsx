'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import type { SplitKind } from '../measurement/split-fields';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import type { Named, ReviewFailure, ReviewOutcome } from './review-commands';
import { ReviewProblem } from './review-problem';
import { isWhole, SetupFields, setupOf, type WrittenSetup, writtenSplits } from './setup-fields';

/** An indicator that can be measured, with what its plan says of it. */
export interface IndicatorChoice {
  readonly lineageId: string;
  readonly year: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly splits: readonly SplitBy[];
}

type BeginReviewFormProps = {
  indicators: readonly IndicatorChoice[];
  /** The indicator that the person came from. */
  chosen: string | null;
  templates: readonly Named[];
  units: readonly Named[];
  reviewers: readonly Named[];
  me: string;
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  begin: (input: unknown) => Promise<ReviewOutcome<{ readonly reviewId: string }>>;
  /** Where the reviews are. */
  href: string;
};

const keyOf = ({ lineageId, year }: IndicatorChoice): string => `${year} ${lineageId}`;

/** Begins a review: of which indicator, by which template, over which cases. */
export function BeginReviewForm(props: BeginReviewFormProps) {
  const { indicators, templates, reviewers, usual, begin, href } = props;
  const t = useTranslations('caseReviews');
  const router = useRouter();
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const first = indicators.find(({ lineageId }) => lineageId === props.chosen) ?? indicators[0];
  const [indicator, setIndicator] = useState(first);
  const [versionId, setVersionId] = useState(templates[0]?.id ?? '');
  const [unitId, setUnitId] = useState('');
  const [strict, setStrict] = useState(false);
  const [setup, setSetup] = useState<WrittenSetup>({
    from: first?.from ?? '',
    to: first?.to ?? '',
    sample: '',
    caseCount: '20',
    splits: writtenSplits(first?.splits ?? []),
    reviewerIds: reviewers.some(({ id }) => id === props.me) ? [props.me] : [],
  });
  const change = (part: Partial<WrittenSetup>) => setSetup((before) => ({ ...before, ...part }));

  function choose(key: string): void {
    const next = indicators.find((one) => keyOf(one) === key);
    if (!next) return;
    setIndicator(next);
    change({ from: next.from, to: next.to, splits: writtenSplits(next.splits) });
  }

  function submit(): void {
    setStrict(true);
    if (!indicator || !isWhole(setup)) return;
    const { lineageId, year } = indicator;
    let reviewId = '';
    run(
      async () => {
        const outcome = await begin({
          lineageId,
          year,
          versionId,
          unitId: unitId || null,
          setup: setupOf(setup),
        });
        if (outcome.ok) reviewId = outcome.value.reviewId;
        return outcome;
      },
      () => router.push(`${href}/${reviewId}`),
    );
  }

  return (
    <Form
      className="grid max-w-measure gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      <ReviewProblem failure={failure} />
      <WhatIsReviewed {...props} {...{ indicator, choose, versionId, setVersionId, unitId, setUnitId }} />
      <SetupFields {...{ setup, change, reviewers, usual, strict }} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t('begin')}
        </Button>
        <Link href={href}>{t('cancel')}</Link>
      </div>
    </Form>
  );
}

type WhatIsReviewedProps = Pick<BeginReviewFormProps, 'indicators' | 'templates' | 'units'> & {
  indicator: IndicatorChoice | undefined;
  choose: (key: string) => void;
  versionId: string;
  setVersionId: (id: string) => void;
  unitId: string;
  setUnitId: (id: string) => void;
};

/** The indicator, the template and the unit, which a review keeps. */
function WhatIsReviewed(props: WhatIsReviewedProps) {
  const { indicators, templates, units, indicator, choose, versionId, setVersionId, unitId, setUnitId } =
    props;
  const t = useTranslations('caseReviews');
  return (
    <>
      <SelectField
        label={t('setup.indicator')}
        value={indicator ? keyOf(indicator) : ''}
        onChange={(event) => choose(event.target.value)}
      >
        {indicators.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('setup.template')}
        value={versionId}
        onChange={(event) => setVersionId(event.target.value)}
      >
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('setup.unit')} value={unitId} onChange={(event) => setUnitId(event.target.value)}>
        <option value="">{t('setup.wholeOrganisation')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
