import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import type { FileRefusal } from '@/lib/domain/evidence/evidence';

/** What runs a program, starts one or fetches something (ISO 32000-2, 12.6.4), and what holds programs. */
const activeNames = ['JavaScript', 'Launch', 'ImportData', 'RichMediaExecute'];
const activeKeys = ['JS', 'JavaScript', 'XFA', 'RichMediaContent'];

/**
 * What keeps a PDF from being taken; null when nothing does. Everything is looked at that its catalogue leads to, also
 * in compressed objects. Attached files are let be: an archivable report of ours has one, and no reader opens them by
 * itself.
 */
export async function pdfRefusal(bytes: Uint8Array): Promise<FileRefusal | null> {
  try {
    const { context } = await PDF.load(bytes);
    if (context.info.isEncrypted) return 'locked';
    return isActive(context.info.trailer, (ref) => context.resolve(ref)) ? 'active-pdf' : null;
  } catch {
    return 'broken';
  }
}

function isActive(root: PdfObject, resolve: (ref: PdfRef) => PdfObject | null): boolean {
  const seen = new Set<PdfObject>();
  const waiting: PdfObject[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next instanceof PdfRef) waiting.push(...present(resolve(next)));
    else if (next instanceof PdfArray) waiting.push(...next);
    else if (next instanceof PdfDict || next instanceof PdfStream) {
      if (isActiveDictionary(next, resolve)) return true;
      for (const [, value] of next) waiting.push(value);
    }
  }
  return false;
}

const present = (found: PdfObject | null): PdfObject[] => (found === null ? [] : [found]);

function isActiveDictionary(dictionary: PdfDict, resolve: (ref: PdfRef) => PdfObject | null): boolean {
  if (activeKeys.some((key) => dictionary.has(key))) return true;
  const kind = dictionary.get('S', resolve);
  return kind instanceof PdfName && activeNames.includes(kind.value);
}
