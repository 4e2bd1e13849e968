'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { FreshDeed, FreshLoginWay } from '@/lib/domain/fresh-login';

type Known = {
  readonly way: FreshLoginWay;
  /** The tenant's own address, below which a provider's login is asked for. */
  readonly home: string | null;
};

const Way = createContext<Known>({ way: 'password', home: null });

/** Tells what is inside how the person proves anew who they are. */
export function FreshLoginWays({ way, home, children }: Known & { children: ReactNode }) {
  return <Way value={{ way, home }}>{children}</Way>;
}

/** How the person proves anew who they are, and where a provider is asked to let them in again for a deed. */
export function useFreshLoginWay(deed: FreshDeed): { way: FreshLoginWay; providerHref: string } {
  const { way, home } = useContext(Way);
  return { way, providerHref: `${home ?? ''}/fresh-login/${deed}` };
}
