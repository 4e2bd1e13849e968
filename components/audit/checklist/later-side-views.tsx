'use client';

import { useEffect } from 'react';
import { useLoadedLater } from '@/components/ui/use-loaded-later';
import { useView } from './checklist-context';
import type { SideViewsProps } from './side-views';

const loadSideViews = () => import('./side-views');

/** The breakpoint `desktop` of the theme, above which all that drawers hold has a column. */
const needsDrawers = '(width < 68rem)';

/**
 * What opens above the form, sent when it is first asked for. A screen that has drawers gets them at once: the network
 * may be gone when they are wanted.
 */
export function LaterSideViews(props: SideViewsProps) {
  const isAsked = useView('drawer', (drawer) => drawer !== null);
  const [loaded, load] = useLoadedLater(loadSideViews);
  useEffect(() => {
    if (isAsked || window.matchMedia(needsDrawers).matches) load();
  }, [isAsked, load]);
  return loaded && <loaded.SideViews {...props} />;
}
