import { type JudgementCode, judgementCodes } from '../../judgement-code';
import { choice, number, text } from './cell-codecs';
import { type GivenRow, type Report, readCell, tableIn } from './given-table';
import type { SheetPlaces } from './sheet-places';
import type { GivenSheet, SheetPlace } from './sheet-table';
import type { SheetWords, TemplateEntry } from './sheet-words';

interface ReadingEntries {
  readonly words: SheetWords;
  readonly report: Report;
  readonly places: SheetPlaces;
}

type EntryRow = GivenRow<'entry' | 'value'>;

/** What the sheet about the template itself says, in the file format and not yet looked at. */
export function readEntries(sheet: GivenSheet, reading: ReadingEntries): Record<string, unknown> {
  const { words, report, places } = reading;
  const given = new Map<TemplateEntry, { value: unknown; row: EntryRow }>();
  const intro: { value: unknown; row: EntryRow }[] = [];
  for (const row of tableIn(sheet, words.entryColumns, report)) {
    const entry = readEntry(row, words, report);
    if (entry === null) continue;
    const value = readCell(row, 'value', codecOf(entry, words), report);
    if (entry === 'intro') {
      if (value !== undefined) intro.push({ value, row });
    } else if (given.has(entry)) report(row.place('entry'), 'repeated-entry');
    else given.set(entry, { value, row });
  }
  reportMissing(sheet.name, given, reading);
  const placeOf = (entry: TemplateEntry): SheetPlace =>
    given.get(entry)?.row.place('value') ?? { sheet: sheet.name, row: null, column: words.entries[entry] };
  const content = assembled(
    (entry) => given.get(entry)?.value,
    intro.map(({ value }) => value),
  );
  places.set(content, (step) => (isEntry(step, words) ? placeOf(step) : null));
  places.set(content.intro, (step) => intro[Number(step)]?.row.place('value') ?? null);
  places.set(content.wording, (step) => (step === 'yes' || step === 'no' ? placeOf(step) : null));
  places.set(content.rules, (step) => (step === 'threshold' || step === 'note' ? placeOf(step) : null));
  for (const alternative of content.alternatives) places.set(alternative, () => placeOf(alternative.code));
  return content;
}

function assembled(value: (entry: TemplateEntry) => unknown, intro: unknown[]) {
  const isOfCases = value('purpose') === 'caseReview';
  const codes: readonly JudgementCode[] = isOfCases ? [] : judgementCodes;
  return {
    key: value('key'),
    name: value('name'),
    language: value('language'),
    // What a template does not say is that it is for audits.
    ...(isOfCases ? { purpose: 'caseReview' } : {}),
    origin: value('origin'),
    title: value('title'),
    intro,
    alternatives: codes.map((code) => ({ code, text: value(code) })),
    rules: { ...(isOfCases ? {} : { threshold: value('threshold') }), note: value('note') },
    wording: { yes: value('yes'), no: value('no') },
  };
}

function readEntry(row: EntryRow, words: SheetWords, report: Report): TemplateEntry | null {
  const read = choice(words.entries);
  const problems: string[] = [];
  const entry = readCell(row, 'entry', read, (_place, code) => problems.push(code));
  if (entry !== undefined) return entry as TemplateEntry;
  const allowed = Object.values(words.entries).join(', ');
  report(row.place('entry'), problems.length > 0 ? 'unknown-entry' : 'missing-entry', { allowed });
  return null;
}

function codecOf(entry: TemplateEntry, words: SheetWords) {
  if (entry === 'language') return choice(words.languages);
  if (entry === 'purpose') return choice(words.purposes);
  return entry === 'threshold' ? number() : text;
}

/** Cases are not judged. */
const onlyOfAudits: readonly TemplateEntry[] = [...judgementCodes, 'threshold'];

function reportMissing(
  sheet: string,
  given: ReadonlyMap<TemplateEntry, { readonly value: unknown }>,
  { words, report }: ReadingEntries,
): void {
  const isOfCases = given.get('purpose')?.value === 'caseReview';
  const needless: readonly string[] = ['intro', 'purpose', ...(isOfCases ? onlyOfAudits : [])];
  for (const [entry, word] of Object.entries(words.entries)) {
    if (needless.includes(entry) || given.has(entry as TemplateEntry)) continue;
    report({ sheet, row: null, column: word }, 'missing-entry');
  }
}

function isEntry(step: string | number | null, words: SheetWords): step is TemplateEntry {
  return typeof step === 'string' && Object.hasOwn(words.entries, step);
}
