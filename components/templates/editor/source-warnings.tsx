'use client';

import { createContext, useContext, useMemo } from 'react';
import type { PlainDate } from '@/lib/domain/plain-date';
import { byKey } from '@/lib/domain/source/registered-source';
import { sourceProblems } from '@/lib/domain/source/source-problems';
import type { Source } from '@/lib/domain/source/source-schema';
import { SourceProblems } from '../source-problems';
import { useChecked } from './editor-context';

/** The register of laws and specifications, as it stands on a day, and where it is kept. */
export interface SourceRegister {
  readonly sources: readonly Source[];
  readonly today: PlainDate;
  readonly href: string;
}

const SourceRegisterContext = createContext<SourceRegister | null>(null);
export const SourceRegisterProvider = SourceRegisterContext.Provider;

/** What the draft cites outside its dates, as soon as it is a whole template. It stands in nobody's way. */
export function SourceWarnings() {
  const register = useContext(SourceRegisterContext);
  const checked = useChecked();
  const problems = useMemo(
    () =>
      register && checked.ok ? sourceProblems(checked.value, byKey(register.sources), register.today) : [],
    [register, checked],
  );
  return register && <SourceProblems problems={problems} sourcesHref={register.href} />;
}
