import type { GivenCell, SheetProblemCode } from './sheet-table';

type Written = string | number | null;

export type ReadCell =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: SheetProblemCode;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** How a value of the file format stands in a cell. `read` is never given an empty cell. */
export interface CellCodec {
  readonly kind: 'text' | 'number';
  write(value: unknown): Written;
  read(cell: Exclude<GivenCell, null>): ReadCell;
}

const value = (given: unknown): ReadCell => ({ ok: true, value: given });
const wrong = (code: SheetProblemCode, params: Record<string, string | number> = {}): ReadCell => ({
  ok: false,
  code,
  params,
});

/** The cell's text as a template wants it: no space at its ends, composed characters, plain line ends. */
export function plainText(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** Whether nothing stands in the cell. */
export function isEmptyCell(cell: GivenCell | undefined): cell is null | undefined {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function readText(cell: Exclude<GivenCell, null>, then: (text: string) => ReadCell): ReadCell {
  if (typeof cell === 'string') return then(plainText(cell));
  // Whoever writes a bare 2 as the key of a footnote gets a number from the spreadsheet.
  if (typeof cell === 'number') return then(String(cell));
  if (typeof cell === 'boolean') return wrong('not-a-text');
  return wrong(cell.unreadable === 'date' ? 'date-cell' : 'formula-error');
}

/** One paragraph. */
export const text: CellCodec = {
  kind: 'text',
  write: (given) => String(given),
  read: (cell) => readText(cell, value),
};

/** A field for comments, told by the word over it. */
export const commentField: CellCodec = {
  kind: 'text',
  write: (given) => String((given as { label: string }).label),
  read: (cell) => readText(cell, (label) => value({ label })),
};

const linesOf = (joined: string): string[] =>
  joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Paragraphs, a line each. */
export const paragraphs: CellCodec = {
  kind: 'text',
  write: (given) => (given as readonly string[]).join('\n'),
  read: (cell) => readText(cell, (joined) => value(linesOf(joined))),
};

/** A number; one that equals `usual` leaves its cell empty. A decimal comma will do. */
export function number(usual: number | null = null): CellCodec {
  return {
    kind: 'number',
    write: (given) => (given === usual ? null : Number(given)),
    read: (cell) => {
      if (typeof cell === 'number') return value(cell);
      if (typeof cell !== 'string') return wrong('not-a-number');
      const plain = cell.trim().replace(',', '.');
      return /^-?\d+([.]\d+)?$/.test(plain) ? value(Number(plain)) : wrong('not-a-number');
    },
  };
}

/** One of the codes, by its word or by the code itself; `usual` leaves its cell empty. */
export function choice(words: Readonly<Record<string, string>>, usual: unknown = null): CellCodec {
  const codes = codesByWord(words);
  return {
    kind: 'text',
    write: (given) => (given === usual ? null : (words[String(given)] ?? String(given))),
    read: (cell) =>
      readText(cell, (word) => {
        const code = codes.get(word.toLowerCase());
        return code === undefined ? wrong('unknown-word', { allowed: allowed(words) }) : value(code);
      }),
  };
}

/** Yes or no. No is what an empty cell says. */
export function truth(words: Readonly<Record<'true' | 'false', string>>): CellCodec {
  const word = choice(words);
  return {
    kind: 'text',
    write: (given) => (given === true ? words.true : null),
    read: (cell) => {
      if (typeof cell === 'boolean') return value(cell);
      const read = word.read(cell);
      return read.ok ? value(read.value === 'true') : read;
    },
  };
}

/**
 * What each answer means, a line each: `Ja: Uppfyllt`. With `answers` null the answers are told by their codes.
 */
export function meanings(
  answers: Readonly<Record<string, string>> | null,
  assessments: Readonly<Record<string, string>>,
): CellCodec {
  const answerCodes = codesByWord(answers ?? {});
  const assessmentCodes = codesByWord(assessments);
  const readLine = (line: string) => {
    const at = line.lastIndexOf(':');
    const answer = line.slice(0, at).trim();
    const assessment = assessmentCodes.get(
      line
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    );
    if (at < 1 || assessment === undefined) return null;
    return [answerCodes.get(answer.toLowerCase()) ?? answer, assessment] as const;
  };
  return {
    kind: 'text',
    write: (given) =>
      Object.entries(given as Record<string, string>)
        .map(([code, assessment]) => `${answers?.[code] ?? code}: ${assessments[assessment] ?? assessment}`)
        .join('\n'),
    read: (cell) =>
      readText(cell, (joined) => {
        const entries = linesOf(joined).map((line) => ({ line, entry: readLine(line) }));
        const bad = entries.find(({ entry }) => entry === null);
        if (bad) return wrong('unreadable-line', { line: bad.line, allowed: allowed(assessments) });
        const read = entries.flatMap(({ entry }) => (entry === null ? [] : [entry]));
        if (new Set(read.map(([code]) => code)).size < read.length) return wrong('repeated-entry');
        return value(Object.fromEntries(read));
      }),
  };
}

const keyLike = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Places in laws and specifications, a line each: `sosfs-2011-9: 5 kap. 1 §`, a key and a place. A place that does not
 * say of what stands after a bare colon. A document may also be named by its designation.
 */
export function references(keyOfDesignation: ReadonlyMap<string, string>): CellCodec {
  const readLine = (line: string) => {
    const at = line.indexOf(':');
    if (at < 0 && !keyLike.test(line) && !keyOfDesignation.has(line.toLowerCase())) return { place: line };
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    const place = at < 0 ? '' : line.slice(at + 1).trim();
    const document = keyLike.test(name) ? name : (keyOfDesignation.get(name.toLowerCase()) ?? name);
    return { ...(document === '' ? {} : { document }), ...(place === '' ? {} : { place }) };
  };
  return {
    kind: 'text',
    write: (given) =>
      (given as readonly { document?: string; place?: string }[])
        .map(({ document = '', place }) => (place === undefined ? document : `${document}: ${place}`))
        .join('\n'),
    read: (cell) => readText(cell, (joined) => value(linesOf(joined).map(readLine))),
  };
}

/** A word wins over a code that is spelled like it. */
function codesByWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(words);
  return new Map([
    ...entries.map(([code]) => [code.toLowerCase(), code] as const),
    ...entries.map(([code, word]) => [word.toLowerCase(), code] as const),
  ]);
}

const allowed = (words: Readonly<Record<string, string>>): string => Object.values(words).join(', ');
