'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { ReportingOccasion } from '@/lib/domain/deadline/reporting-occasion';
import { emptyIndicator } from '@/lib/domain/plan/draft/indicator-form';
import type { PartKind, WrittenPart } from '@/lib/domain/plan/draft/written-part';
import type { Occasion } from '@/lib/domain/plan/occasion';
import { IndicatorForm } from './indicator-form';
import { type NamedPart, NamedPartForm } from './named-part-form';
import type { ChangePlan, PartTarget } from './use-part-form';

/** A part as it stands, or a new one, which has no id and nothing written yet. */
export interface OpenPart {
  readonly kind: PartKind;
  readonly id: string | null;
  /** What a new part is put under; null for an area. */
  readonly under: string | null;
  readonly revision: number;
  readonly written: WrittenPart<PartKind> | null;
  /** An indicator's words about when it is measured, and what they have been read as. */
  readonly occasions: { readonly words: string; readonly when: readonly Occasion[] } | null;
}

type DraftPartProps = {
  part: OpenPart;
  year: number;
  reporting: readonly ReportingOccasion[];
  change: ChangePlan;
  /** The address of the draft. */
  href: string;
};

/** Writes one part of a draft: one that stands there, or a new one. */
export function DraftPart({ part, year, reporting, change, href }: DraftPartProps) {
  const router = useRouter();
  // Made here, so that the same part sent twice is added once.
  const [newId] = useState(() => v7());
  const { kind, id, under, revision, written } = part;
  const target: PartTarget = {
    revision,
    changeOf: (content, from) =>
      id === null
        ? { do: 'add', kind, id: newId, under, content }
        : { do: 'write', kind, id, revision: from, content },
    ...(id === null && { done: () => router.push(`${href}?part=${newId}`) }),
  };
  const isNew = id === null;
  if (kind === 'indicator')
    return (
      <IndicatorForm
        part={(written as WrittenPart<'indicator'> | null) ?? emptyIndicator}
        stored={part.occasions}
        isNew={isNew}
        year={year}
        reporting={reporting}
        target={target}
        change={change}
      />
    );
  const nothing: NamedPart = { label: '', title: '', text: null };
  return (
    <NamedPartForm
      kind={kind}
      part={(written as NamedPart | null) ?? nothing}
      isNew={isNew}
      target={target}
      change={change}
    />
  );
}
