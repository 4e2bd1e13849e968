import { type FileProblem, fileProblemCodes } from '@/lib/domain/template/file-problem';
import { sheetProblemCodes } from '@/lib/domain/template/sheet/sheet-table';
import type { templateFiles } from './sv/template-files';
import type { templateProblem } from './sv/template-problem';
import type { TextKey, TextValues } from './text-key';

/** How problems with template files are said: the texts of two subjects in one language. */
export interface FileVoice {
  // Methods, so that translators which know each text's own values fit.
  files(key: TextKey<typeof templateFiles>, values?: TextValues): string;
  template(key: TextKey<typeof templateProblem>, values: typeof unsaid): string;
}

/** Each sentence needs some of these, and a problem brings what its own sentence needs. */
const unsaid = {
  allowed: '',
  answer: '',
  expected: '',
  key: '',
  limit: 0,
  name: '',
  of: '',
  part: '',
  role: '',
};

/** Where it is and what is wrong, in words. */
export interface ExplainedProblem {
  readonly where: string;
  readonly what: string;
}

/** A problem of a file as two sentences for the person who is to mend it. */
export function explainFileProblem(problem: FileProblem, voice: FileVoice): ExplainedProblem {
  return { where: placeIn(problem, voice), what: sentenceOf(problem, voice) };
}

function sentenceOf({ code, params }: FileProblem, voice: FileVoice): string {
  const ofFile = [...fileProblemCodes, ...sheetProblemCodes].find((each) => each === code);
  if (ofFile !== undefined) return voice.files(`problem.${ofFile}`, params);
  return voice.template(code as TextKey<typeof templateProblem>, { ...unsaid, ...params });
}

function placeIn({ place }: FileProblem, { files }: FileVoice): string {
  if (place === null) return files('where.file');
  if ('path' in place) {
    const { path, key } = place;
    if (path === '') return files('where.file');
    return key === null ? files('where.path', { path }) : files('where.pathIn', { key, path });
  }
  const { sheet, row, column } = place;
  if (sheet === '') return files('where.file');
  if (row === null)
    return column === null ? files('where.sheet', { sheet }) : files('where.column', { sheet, column });
  return column === null ? files('where.row', { sheet, row }) : files('where.cell', { sheet, row, column });
}
