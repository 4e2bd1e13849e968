import { Fragment, type ReactNode } from 'react';
import { passagesOf } from '@/lib/domain/plan/plan-text';

/** Text of a plan: its paragraphs, its lists, and its footnotes as links to where they stand on the page. */
export function PlanText({ children }: { children: string }) {
  return (
    <div className="grid max-w-measure gap-2">
      {passagesOf(children).map(({ kind, first, lines }, at) => {
        // The text does not change while it is shown, so a place in it is as good as a name.
        const key = `${at}`;
        if (kind === 'paragraphs')
          return lines.map((line) => <p key={`${key} ${line}`}>{withMarks(line)}</p>);
        const List = kind === 'numbered' ? 'ol' : 'ul';
        return (
          <List
            key={key}
            {...(kind === 'numbered' && { start: first })}
            className={kind === 'numbered' ? 'list-decimal pl-6' : 'list-disc pl-5'}
          >
            {lines.map((line) => (
              <li key={line}>{withMarks(line)}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
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
