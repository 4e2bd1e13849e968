import { Fragment, type ReactNode } from 'react';

const point = /^(?:- |(\d+)\. )/;

/** Text of a plan: its paragraphs, its lists, and its footnotes as links to where they stand on the page. */
export function PlanText({ children }: { children: string }) {
  return (
    <div className="grid max-w-measure gap-2">
      {runsOf(children.split('\n')).map(({ ordered, start, lines }, at) => {
        // The text does not change while it is shown, so a place in it is as good as a name.
        const key = `${at}`;
        if (start === null) return lines.map((line) => <p key={`${key} ${line}`}>{withMarks(line)}</p>);
        const List = ordered ? 'ol' : 'ul';
        return (
          <List
            key={key}
            {...(ordered && { start })}
            className={ordered ? 'list-decimal pl-6' : 'list-disc pl-5'}
          >
            {lines.map((line) => (
              <li key={line}>{withMarks(line.replace(point, ''))}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

type Run = { ordered: boolean; start: number | null; lines: string[] };

/** Lines that belong together: paragraphs, or the points of one list. */
function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const [mark, number] = point.exec(line) ?? [];
    const start = mark === undefined ? null : Number(number ?? 1);
    const last = runs.at(-1);
    const goesOn =
      last && (last.start === null) === (start === null) && last.ordered === (number !== undefined);
    if (goesOn) last.lines.push(line);
    else runs.push({ ordered: number !== undefined, start, lines: [line] });
  }
  return runs;
}

function withMarks(line: string): ReactNode {
  return line.split(/\[\^([a-z0-9-]+)\]/).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      <Fragment key={piece}>
        <sup>
          <a href={`#note-${piece}`}>{piece}</a>
        </sup>
      </Fragment>
    ),
  );
}
