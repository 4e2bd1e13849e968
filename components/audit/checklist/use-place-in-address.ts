import { useEffect } from 'react';
import { placeInFragment } from '../place-href';
import { useChecklist } from './checklist-context';
import { goToPlace } from './places';

/** Goes to the place that a link from another page named: the browser looked for it before the form was here. */
export function usePlaceInAddress(): void {
  const { store, view } = useChecklist();
  useEffect(() => {
    const key = placeInFragment(window.location.hash);
    const target = key === null ? undefined : store.targets.get(key);
    if (!target) return;
    const frame = requestAnimationFrame(() => goToPlace(view, target));
    return () => cancelAnimationFrame(frame);
  }, [store, view]);
}
