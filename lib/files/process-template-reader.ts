import { join } from 'node:path';
import { env } from '@/lib/env';
import { type TemplateFileReader, templateFileReader } from './template-file-reader';

let reader: TemplateFileReader | undefined;

/** The process' one reader of template files. */
export function processTemplateReader(): TemplateFileReader {
  reader ??= templateFileReader(join(env().FOLJSAM_ROOT, 'dist/template-file-thread.mjs'));
  return reader;
}
