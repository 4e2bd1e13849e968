import { fail, type Result } from '@/lib/domain/result';
import { type FileProblem, type FileProblemCode, mostProblems } from '@/lib/domain/template/file-problem';
import { templateOf } from '@/lib/domain/template/sheet/template-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { sheetWords } from '@/lib/text/sheet-words';
import { readJsonTemplate } from './read-json-template';
import { readSpreadsheet } from './read-spreadsheet';

export interface BrokenFile {
  /** At most `mostProblems` of them. */
  readonly problems: readonly FileProblem[];
  /** How many there are. */
  readonly count: number;
}

/** A template, or what is wrong with the file that was to hold it. */
export type ReadFile = Result<Template, BrokenFile>;

const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b]);
/** Older Excel files, and those with a password, are compound files (MS-CFB). */
const isCompound = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The template in a file that somebody sends, JSON or XLSX as its first bytes tell. Whatever the bytes are, it gives
 * an answer; it may take long over it and need much memory, so it belongs in a thread of its own: see
 * `templateFileReader`.
 */
export async function readTemplateFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return refused('unknown-file');
  if (isCompound(bytes)) return refused('locked-file');
  if (!isZip(bytes)) return told(readJsonTemplate(bytes));
  const sheets = await readSpreadsheet(bytes);
  if (!sheets.ok) return refused(sheets.error);
  return told(templateOf(sheets.value, Object.values(sheetWords)));
}

/** A file that is not looked into any further. */
export function refused(code: FileProblemCode): ReadFile {
  return fail({ problems: [{ place: null, code, params: {} }], count: 1 });
}

function told(read: Result<Template, readonly FileProblem[]>): ReadFile {
  if (read.ok) return read;
  return fail({ problems: read.error.slice(0, mostProblems), count: read.error.length });
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
