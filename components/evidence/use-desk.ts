'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { DeskState, EvidenceDesk } from './evidence-desk';

/** What the desk holds now. Its list is fetched when it is first shown, and anew when it could not be. */
export function useDesk(desk: EvidenceDesk): DeskState {
  const state = useSyncExternalStore(desk.state.subscribe, desk.state.get, desk.state.get);
  useEffect(() => {
    const { loading } = desk.state.get();
    if (loading === 'not-asked' || loading === 'failed') void desk.load();
  }, [desk]);
  return state;
}
