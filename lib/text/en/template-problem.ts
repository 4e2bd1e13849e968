import type { ProblemCode } from '@/lib/domain/template/template-problem';

/** What is wrong in a template file, one sentence for each code; where it is stands beside it. */
export const templateProblem = {
  missing: 'This is missing.',
  'wrong-type': 'The wrong kind of value. It should be {expected}.',
  'unknown-field': 'The template format has nothing called {name}.',
  'not-allowed': 'This value cannot be used here. Allowed values: {allowed}.',
  'bad-format': 'The key should be made of the letters a–z, digits and hyphens, and begin with a letter.',
  'too-small':
    '{of, select, string {The text is too short. At least {limit, number} characters.} array {The list is too short. At least {limit, number}.} other {The number is too small. The limit is {limit, number}.}}',
  'too-big':
    '{of, select, string {The text is too long. At most {limit, number} characters.} array {The list is too long. At most {limit, number}.} other {The number is too large. The limit is {limit, number}.}}',
  'unseen-character': 'The text has a character that cannot be read, a line break for instance.',
  'space-at-the-ends': 'The text begins or ends with a space.',
  'not-normalised': 'The text has decomposed characters. Save it in Unicode NFC.',
  'duplicate-key': 'The key {key} is already used in the template.',
  'unknown-document': 'The document {key} is not in the list of the template.',
  'empty-reference': 'The reference names neither a document nor a place.',
  'unknown-footnote': 'There is no footnote {key}.',
  'uncited-footnote': 'No text cites the footnote {key}.',
  'unknown-gate': 'No item in the section has the key {key}.',
  'unfit-gate':
    'The item {key} cannot govern the section. It should have the role gate and be answered by a tick or yes and no.',
  'idle-gate': 'The item {key} has the role gate, but governs no section.',
  'role-is-never-assessed': 'An item with the role {role} is not assessed. Make it informational.',
  'missing-mapping': 'What the answers of the item mean is missing.',
  'needless-mapping': 'An informational item is not assessed. Remove what its answers mean.',
  'unmapped-answer': 'What the answer {answer} means is missing.',
  'unknown-answer': 'The table has no column with the code {answer}.',
  'not-the-four-alternatives': 'The final judgement should have four alternatives, from best to worst.',
  'not-of-cases': 'A template for case files has neither a report nor a final judgement: cases are counted.',
  'missing-report-part': 'The report lacks the part {part}.',
  'repeated-report-part': 'The report already has the part {part}.',
  'too-large-file': 'The file is too large, or too deeply nested, to be a template.',
} as const satisfies Record<ProblemCode, string>;
