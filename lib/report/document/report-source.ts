import { type ItemTarget, type Target, targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { placeName } from '../place-name';
import { formOf, type Snapshot, type SnapshotFinding } from '../snapshot';

/** What every part of the report is written from. */
export interface ReportSource {
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** All that the audit asked, which may be more than its template. */
  readonly form: Template;
  readonly targets: ReadonlyMap<string, Target>;
  readonly t: ReturnType<typeof translator<'report'>>;
  readonly assessment: ReturnType<typeof translator<'assessment'>>;
}

/** The report is written in the language of its form, so that it does not depend on who asks for it. */
export function reportSource(snapshot: Snapshot): ReportSource {
  const form = formOf(snapshot);
  const { language } = form;
  return {
    snapshot,
    language,
    form,
    targets: targetsOf(form),
    t: translator(language, 'report'),
    assessment: translator(language, 'assessment'),
  };
}

const untouched: SnapshotFinding = { answer: null, comment: null, assessment: null, seenDocument: null };

/** What stands on a target; nothing, when nobody touched it. */
export function findingOn(key: string, { snapshot }: ReportSource): SnapshotFinding {
  return snapshot.findings[key] ?? untouched;
}

/** @throws when the template has no such item, which a snapshot never names. */
export function requireItem(key: string, { targets }: ReportSource): ItemTarget {
  const target = targets.get(key);
  if (target?.type !== 'item') throw new Error(`The template has no item ${key}`);
  return target;
}

/** Number and short name of a target. @throws when the template has none of that key, which a snapshot never names. */
export function nameOf(key: string, { targets }: ReportSource): string {
  return placeName(key, targets);
}
