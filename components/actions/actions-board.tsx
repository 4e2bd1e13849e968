'use client';

import { useState } from 'react';
import { Paper } from '../ui/paper';
import { ActionTable, type TableView } from './action-table';
import type { AssignmentChoices, BoardRow, BulkCommands } from './board-row';
import { BulkBar } from './bulk-bar';
import { LaneColumn, type LaneView } from './lane';

type ActionsBoardProps = {
  view:
    | { readonly kind: 'board'; readonly lanes: readonly LaneView[] }
    | { readonly kind: 'table'; readonly table: TableView };
  choices: AssignmentChoices | null;
  commands: BulkCommands;
};

/** The actions as papers beside each other or as a table, and what can be done with those that are marked. */
export function ActionsBoard({ view, choices, commands }: ActionsBoardProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const shown: readonly BoardRow[] =
    view.kind === 'board' ? view.lanes.flatMap(({ rows }) => rows) : view.table.rows;
  // What is not on the page any longer is not marked: nobody changes what they do not see.
  const rows = shown.filter(({ id, mayAssign }) => mayAssign && marked.has(id));
  const marking = {
    marked,
    mark: (ids: readonly string[], on: boolean) =>
      setMarked((before) => {
        const kept = new Set(before);
        for (const id of ids)
          if (on) kept.add(id);
          else kept.delete(id);
        return kept;
      }),
  };
  return (
    <>
      {view.kind === 'board' ? (
        <div className="grid items-start gap-4 tablet:grid-cols-halves wide:grid-cols-board">
          {view.lanes.map((lane) => (
            <LaneColumn key={lane.lane} view={lane} marking={marking} />
          ))}
        </div>
      ) : (
        <Paper>
          <ActionTable view={view.table} marking={marking} />
        </Paper>
      )}
      {choices && (
        <BulkBar
          rows={rows}
          shown={shown}
          choices={choices}
          commands={commands}
          keepMarked={(ids) => setMarked(new Set(ids))}
        />
      )}
    </>
  );
}
