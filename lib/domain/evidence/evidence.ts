/** What a piece of evidence may be. What a file is follows from its content; its name has no say. */
export const evidenceTypes = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'jpg',
  'png',
  'webp',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** The media types under which they are handed out. */
export const mediaTypes: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** The largest file that is taken, in bytes. */
export const mostEvidenceBytes = 25_000_000;

/** The longest title, and the longest name of a file, in characters. */
export const mostTitleCharacters = 200;

/** The longest reason for taking a piece of evidence away, in characters. */
export const mostReasonCharacters = 500;

/** What it is evidence of: an item of the audit's form, or one of its actions. */
export type EvidenceTarget =
  | { readonly item: string; readonly actionId: null }
  | { readonly item: null; readonly actionId: string };

/** Who put it there: those who audit, or the unit that is audited. */
export type EvidenceSide = 'auditor' | 'unit';

/** A file as it lies there. A version never changes; a better one comes after it. */
export interface EvidenceVersion {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  /** As whoever sent it called the file. */
  readonly name: string;
  readonly type: EvidenceType;
  /** In bytes. */
  readonly size: number;
  /** Of what is stored, in hexadecimal. */
  readonly sha256: string;
  /** Whether it is, byte for byte, what was sent: a picture is made anew, so that nothing but the picture is left. */
  readonly asSent: boolean;
  readonly by: string;
  /** An instant (ISO 8601). */
  readonly at: string;
}

/** Something that shows how things are, with all its versions, the newest first. */
export interface Evidence {
  readonly id: string;
  readonly target: EvidenceTarget;
  readonly title: string;
  readonly side: EvidenceSide;
  readonly versions: readonly EvidenceVersion[];
  /** That it has been taken away and why; null while it stands. `erased`: the files themselves are gone, too. */
  readonly removal: {
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly erased: boolean;
  } | null;
}

/** Why a file is not taken, whoever sends it. */
export const fileRefusals = [
  'empty',
  'too-large',
  'unknown-type',
  'photo-format',
  'old-or-locked-office',
  'locked',
  'macros',
  'active-pdf',
  'broken',
  'too-large-inside',
  'picture-too-large',
  'too-hard-to-read',
  'too-many-at-once',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** The title that a file has until it gets another one: its name without the ending. */
export function titleOf(fileName: string): string {
  const stem = fileName.replace(/\.[\p{L}\p{N}]{1,8}$/u, '').trim();
  return (stem || fileName.trim()).slice(0, mostTitleCharacters);
}
