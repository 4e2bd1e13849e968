export interface SourceProblem {
  readonly code: 'differs' | 'left-over' | 'footnote' | 'furniture' | 'unused-answer';
  /** The line of the source, counted from 1; 0 when it has none. */
  readonly line: number;
  readonly wanted: string;
  readonly found: string;
}

/** A piece of what the source should hold; `of` says what it is, for whoever reads a problem. */
export interface SourcePiece {
  readonly text: string;
  readonly of: string;
}

export interface PaperSource {
  /** The text of the paper, line by line as it was taken from it. */
  readonly source: string;
  /** All that it should hold, in its order, but for footnotes and furniture. */
  readonly pieces: readonly SourcePiece[];
  readonly footnotes: readonly { readonly key: string; readonly text: string }[];
  /** Lines that belong to the page and not to the text (page numbers, link targets), in their order. */
  readonly furniture?: readonly string[];
}

/**
 * Holds pieces of text against the paper they were taken from: every line of the source that is not blank is used
 * exactly once, in order, as a piece, a footnote or page furniture. Line breaks inside a text are folded: after a
 * space they stand for that space, else (a word or a range broken in a narrow cell) for nothing. Footnotes are looked
 * for as whole lines below the text that cites them, and are taken out before the rest is read, since a page may break
 * anywhere. Gives no problems when all holds; otherwise the first place where the source and the pieces part, and
 * whatever else is wrong.
 */
export function checkSource(paper: PaperSource): SourceProblem[] {
  const lines = linesOf(paper.source);
  const problems: SourceProblem[] = [];
  const furniture = new LooseLines(lines, 'furniture', problems);
  for (const text of paper.furniture ?? []) furniture.take(text);
  const footnotes = new LooseLines(furniture.rest, 'footnote', problems);
  const footnoteLines = paper.footnotes.map(({ key, text }) => footnotes.take(`${key} ${text}`));
  const citations = new Map<string, number>();
  problems.push(...readThrough(footnotes.rest, paper.pieces, citations));
  paper.footnotes.forEach(({ key }, index) => {
    const cited = citations.get(key);
    const line = footnoteLines[index] ?? 0;
    if (line > 0 && (cited === undefined || cited > line)) {
      problems.push({ code: 'footnote', line, wanted: `below the text that cites ${key}`, found: '' });
    }
  });
  return problems;
}

interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether a space stood before the line break. */
  readonly spaced: boolean;
}

function linesOf(source: string): Line[] {
  return source
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim(), spaced: /\s$/.test(line) }))
    .filter(({ text }) => text !== '');
}

/** Takes texts that fill whole lines out of the source, each below the one before it. */
class LooseLines {
  private from = 0;

  constructor(
    public rest: readonly Line[],
    private readonly code: 'furniture' | 'footnote',
    private readonly problems: SourceProblem[],
  ) {}

  /** The line that the text begins on, or 0 when it is not there. */
  take(text: string): number {
    for (let start = this.from; start < this.rest.length; start += 1) {
      const run = new Reader(this.rest, start);
      const first = this.rest[start];
      if (first === undefined || !run.read(text) || !run.isAtLineEnd()) continue;
      this.rest = [...this.rest.slice(0, start), ...run.unread()];
      this.from = start;
      return first.number;
    }
    this.problems.push({ code: this.code, line: 0, wanted: text, found: '' });
    return 0;
  }
}

/** Reads the pieces one after the other, and notes the line on which each footnote is cited. */
function readThrough(
  lines: readonly Line[],
  pieces: readonly SourcePiece[],
  citations: Map<string, number>,
): SourceProblem[] {
  const reader = new Reader(lines);
  for (const { text, of } of pieces) {
    reader.skipSpace();
    const line = reader.line;
    const printed = text.replaceAll(/\[\^([a-z0-9-]+)\]/g, (_, key: string) => {
      citations.set(key, line);
      return key;
    });
    if (!reader.read(printed)) {
      return [{ code: 'differs', line, wanted: `${of}: ${printed}`, found: reader.ahead() }];
    }
  }
  reader.skipSpace();
  return reader.isAtEnd()
    ? []
    : [{ code: 'left-over', line: reader.line, wanted: '', found: reader.ahead() }];
}

/** Goes through lines one UTF-16 unit after the other, with a line break as one. */
class Reader {
  private column = 0;

  constructor(
    private readonly lines: readonly Line[],
    private row = 0,
  ) {}

  get line(): number {
    return this.lines[this.row]?.number ?? 0;
  }

  isAtEnd(): boolean {
    return this.row >= this.lines.length;
  }

  isAtLineEnd(): boolean {
    return this.column === 0 || this.column >= this.text.length;
  }

  /** The lines that nothing has been read of. */
  unread(): readonly Line[] {
    return this.lines.slice(this.column === 0 ? this.row : this.row + 1);
  }

  ahead(): string {
    return this.text.slice(this.column, this.column + 80);
  }

  skipSpace(): void {
    while (!this.isAtEnd() && (this.isAtBreak() || this.char === ' ')) this.step();
  }

  /**
   * Reads `text`, which must end where a word ends; on false the reader stays where it was. A space in it is a
   * space or a break after a space, a run of line breaks in it is a break, and a break without a space before it
   * may stand anywhere.
   */
  read(text: string): boolean {
    const start = [this.row, this.column] as const;
    const folded = text.replaceAll(/\n+/g, '\n');
    let at = 0;
    while (at < folded.length && this.readOne(folded[at])) at += 1;
    const whole = at === folded.length;
    if (whole && (this.isAtEnd() || this.isAtBreak() || this.char === ' ')) return true;
    [this.row, this.column] = start;
    return false;
  }

  private get text(): string {
    return this.lines[this.row]?.text ?? '';
  }

  private get char(): string | undefined {
    return this.text[this.column];
  }

  private isAtBreak(): boolean {
    return this.column >= this.text.length;
  }

  private step(): void {
    if (this.isAtBreak()) {
      this.row += 1;
      this.column = 0;
    } else {
      this.column += 1;
    }
  }

  private readOne(char: string | undefined): boolean {
    if (this.isAtEnd()) return false;
    const spaced = this.lines[this.row]?.spaced === true;
    if (this.isAtBreak() && !spaced && char !== '\n') this.step();
    if (this.isAtEnd()) return false;
    const fits = this.isAtBreak() ? char === '\n' || (char === ' ' && spaced) : this.char === char;
    if (fits) this.step();
    return fits;
  }
}
