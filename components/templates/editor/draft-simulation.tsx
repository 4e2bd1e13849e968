'use client';

import { SimulationPanel } from '../simulation/simulation-panel';
import { useEditor, useNews, useQueueStatus } from './editor-context';

/** What the draft that is being written would have made of decided audits, as far as it is saved. */
export function DraftSimulation() {
  const { slug, bundle } = useEditor();
  const { savedAt } = useQueueStatus();
  const { revision } = useNews();
  const draft = `/api/t/${slug}/templates/${bundle.template.id}/drafts/${bundle.draft.id}`;
  return (
    <SimulationPanel
      address={`${draft}/simulation`}
      auditsHref={`/t/${slug}/audits`}
      saved={`${savedAt} ${revision}`}
    />
  );
}
