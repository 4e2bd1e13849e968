'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tabs } from 'radix-ui';
import { EmptyState } from '../../ui/empty-state';
import { useEditor, useEditorView } from './editor-context';
import { useEditorSlots } from './editor-slots';
import type { SideTab } from './editor-view';
import { NodeProperties } from './forms/node-properties';
import { ProblemList } from './problem-list';
import { SourceWarnings } from './source-warnings';
import { VersionsTab } from './versions-tab';

const tabs = ['feedback', 'properties', 'versions'] as const satisfies readonly SideTab[];

const tabStyle =
  'border-b-3 border-transparent px-1 pt-1 pb-2 text-sm text-ink-2 data-[state=active]:border-accent data-[state=active]:font-bold data-[state=active]:text-ink focus-visible:-outline-offset-2';

/** What the form does not show: what is wrong, the properties of what is open, and the versions. */
export function SidePane({ templateHref }: { templateHref: string }) {
  const t = useTranslations('templateEditor.side');
  const { view } = useEditor();
  const tab = useEditorView('tab', (one) => one);
  const { feedback, feedbackTotal = 0, simulation } = useEditorSlots();
  const offered = tabs.filter((one) => one !== 'feedback' || feedback !== undefined);
  return (
    <div className="grid gap-4">
      <ProblemList />
      <Tabs.Root
        value={tab}
        onValueChange={(chosen) => {
          const known = tabs.find((one) => one === chosen);
          if (known) view.show({ tab: known });
        }}
      >
        <Tabs.List aria-label={t('label')} className="mb-4 flex gap-4 border-b border-line">
          {offered.map((one) => (
            <Tabs.Trigger key={one} value={one} className={tabStyle}>
              {t(one)}
              {one === 'feedback' && feedbackTotal > 0 && (
                <span className="ml-1.5 rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent tabular-nums">
                  {feedbackTotal}
                </span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {feedback !== undefined && <Tabs.Content value="feedback">{feedback}</Tabs.Content>}
        <Tabs.Content value="properties">
          <Properties />
        </Tabs.Content>
        <Tabs.Content value="versions">
          <VersionsTab templateHref={templateHref} />
        </Tabs.Content>
      </Tabs.Root>
      {simulation}
      <SourceWarnings />
    </div>
  );
}

function Properties() {
  const t = useTranslations('templateEditor.side');
  const selected = useEditorView('selected', (id) => id);
  if (selected === null) {
    return (
      <EmptyState icon={SlidersHorizontal} title={t('noneTitle')} headingLevel={2}>
        {t('noneBody')}
      </EmptyState>
    );
  }
  return <NodeProperties key={selected} id={selected} />;
}
