import type { SheetPlace, SheetProblemCode } from './sheet/sheet-table';
import type { ProblemCode } from './template-problem';

/** What can be wrong with a file before anything in it is looked at. The sentence for each lies in `lib/text`. */
export const fileProblemCodes = [
  'unknown-file',
  'locked-file',
  'not-utf8',
  'not-json',
  'repeated-name',
  'not-a-spreadsheet',
  'too-large-inside',
  'too-hard-to-read',
  'too-many-at-once',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** Where something stands in a JSON file. */
export interface JsonPlace {
  /** `sections.3.content.0.key`; empty for the file itself. */
  readonly path: string;
  /** The key of the nearest thing around it that has one. */
  readonly key: string | null;
}

/** One thing that is wrong with a template file, with its place where there is one to tell. */
export interface FileProblem {
  readonly place: SheetPlace | JsonPlace | null;
  readonly code: FileProblemCode | SheetProblemCode | ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The most problems of one file that are told; nobody reads more before mending some. */
export const mostProblems = 500;

/** The largest template file that is read, in bytes. */
export const mostFileBytes = 5_000_000;
