import type { Source } from '@/lib/domain/source/source-schema';

/** A source as it is written in a form: what is left empty is the empty text. */
export type SourceDraft = {
  key: string;
  kind: Source['kind'];
  designation: string;
  name: string;
  number: string;
  validFrom: { day: string; knownFrom: string };
  validTo: { day: string; knownFrom: string };
  replacedBy: { key: string; knownFrom: string };
  note: string;
};

/** What the form sends, before the server has looked at it. */
export type SentSource = Omit<SourceDraft, 'validFrom' | 'validTo' | 'replacedBy'> & {
  validFrom: SourceDraft['validFrom'] | null;
  validTo: SourceDraft['validTo'] | null;
  replacedBy: SourceDraft['replacedBy'] | null;
  amendedBy: readonly string[];
};

const nothing = { day: '', knownFrom: '' };

/** The form of a source that is known already. */
export function draftOf(source: Source): SourceDraft {
  const { key, kind, designation, name, number, validFrom, validTo, replacedBy, note } = source;
  return {
    key,
    kind,
    designation,
    name: name ?? '',
    number: number ?? '',
    validFrom: validFrom ?? nothing,
    validTo: validTo ?? nothing,
    replacedBy: replacedBy ?? { key: '', knownFrom: '' },
    note: note ?? '',
  };
}

/** The form of a source that is not in the register yet. */
export function emptyDraft(known: { readonly key: string; readonly designation: string }): SourceDraft {
  const unwritten = {
    name: null,
    number: null,
    validFrom: null,
    validTo: null,
    replacedBy: null,
    note: null,
  };
  return draftOf({ ...known, ...unwritten, kind: 'law', amendedBy: [] });
}

/**
 * What is not written at all is not known, and sent as null. A remark is one paragraph. Amendments have no field: those
 * known are kept.
 */
export function sentFrom(draft: SourceDraft, amendedBy: readonly string[]): SentSource {
  const day = (known: SourceDraft['validFrom']) =>
    known.day === '' && known.knownFrom.trim() === '' ? null : known;
  const { validFrom, validTo, replacedBy, note } = draft;
  return {
    ...draft,
    note: note.replaceAll(/\s*\n\s*/g, ' '),
    validFrom: day(validFrom),
    validTo: day(validTo),
    replacedBy: replacedBy.key === '' ? null : replacedBy,
    amendedBy,
  };
}
