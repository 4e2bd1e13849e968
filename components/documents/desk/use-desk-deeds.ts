'use client';

import { useEffect, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { DocumentChange } from '@/lib/domain/quality-document/document-change';
import { emptyRichText } from '@/lib/domain/quality-document/rich-text';
import type { DeskDeeds, OpenSection } from './desk-context';
import type { DocumentDraft } from './document-draft';
import type { Changed, ChangeFailure } from './draft-change';
import { SectionWriter } from './section-writer';

/** What can be done at the desk, and the section that is open. `newHeading` is what a new section is called at first. */
export function useDeskDeeds(draft: DocumentDraft, newHeading: string) {
  const [opened, setOpened] = useState<OpenSection | null>(null);
  const [closedId, setClosedId] = useState<string | null>(null);
  const [failure, setFailure] = useState<ChangeFailure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (opened === null && closedId !== null) document.getElementById(openerOf(closedId))?.focus();
  }, [opened, closedId]);
  // Whoever goes elsewhere in the app leaves what they wrote saved.
  useEffect(() => () => void opened?.writer.flush(), [opened]);
  useLeavingWarning(opened);

  const deeds = useMemo<DeskDeeds>(() => {
    const settle = async (): Promise<boolean> => opened === null || opened.writer.flush();
    const run = async (change: DocumentChange): Promise<Changed | null> => {
      setBusy(true);
      const outcome = await draft.change(change);
      setBusy(false);
      setFailure(outcome.ok ? null : outcome.error);
      return outcome.ok ? outcome.value : null;
    };
    const openNow = (id: string, at: OpenSection['at']): void => {
      const section = draft.get().sections.find((one) => one.id === id);
      if (section) setOpened({ id, at, writer: writerOf(draft, section) });
    };
    const gather = async (id: string): Promise<void> => {
      const section = draft.get().sections.find((one) => one.id === id);
      if (!section) return;
      const revision = opened?.id === id ? opened.writer.revision : section.revision;
      const changed = await run({ do: 'gather', id, revision });
      if (changed?.section && opened?.id === id) opened.writer.goOnFrom(changed.section);
    };
    return {
      settle,
      open: async (id, at = 'text') => {
        if (await settle()) openNow(id, at);
      },
      close: async () => {
        if (!opened || !(await settle())) return;
        setClosedId(opened.id);
        setOpened(null);
      },
      add: async () => {
        if (!(await settle())) return;
        const { sections } = draft.get();
        const at = sections.findIndex((one) => one.id === opened?.id);
        const beside = sections[at];
        const content = { heading: newHeading, level: beside?.level ?? 1, text: emptyRichText, data: null };
        const id = v7();
        const before = (beside && sections[at + 1]?.id) ?? null;
        if (await run({ do: 'add', id, before, content })) openNow(id, 'heading');
      },
      move: async (id, before) => {
        if (await settle()) await run({ do: 'move', id, before });
      },
      remove: async ({ id, revision }) => {
        // What is written in it goes with it, so there is nothing to save first.
        const isOpen = opened?.id === id;
        if (!isOpen && !(await settle())) return;
        const seen = isOpen ? opened.writer.revision : revision;
        if (!(await run({ do: 'remove', id, revision: seen })) || !isOpen) return;
        opened.writer.letGo();
        setOpened(null);
      },
      setData: async (choice) => {
        if (!opened) return false;
        opened.writer.write({ data: choice });
        return opened.writer.flush();
      },
      gather: async (id) => {
        if (await settle()) await gather(id);
      },
      writeHead: async (head) => (await run({ do: 'writeHead', content: head })) !== null,
    };
  }, [draft, opened, newHeading]);

  return { opened, deeds, failure, busy };
}

/** The id of the button that opens a section, where one is again when it is closed. */
export const openerOf = (id: string): string => `redigera-${id}`;

const writerOf = (draft: DocumentDraft, section: ConstructorParameters<typeof SectionWriter>[0]) =>
  new SectionWriter(section, (content, revision) =>
    draft.change({ do: 'write', id: section.id, revision, content }),
  );

/** Has the browser ask before the page is left with something unsaved. */
function useLeavingWarning(opened: OpenSection | null): void {
  useEffect(() => {
    if (!opened) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (opened.writer.get().status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [opened]);
}
