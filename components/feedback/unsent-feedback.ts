import { v7 as uuidv7 } from 'uuid';
import { type GivenKind, givenKinds } from '@/lib/domain/feedback/feedback';

/** Feedback that somebody is writing. */
export interface UnsentFeedback {
  /** Stays the same until it has been sent, so that it is never there twice. */
  readonly id: string;
  readonly kind: GivenKind | null;
  readonly unitId: string | null;
  readonly text: string;
}

/**
 * What somebody has begun to write in one place, kept in the tab until it is sent: it outlives the dialog, the network and
 * a reload. `name` tells place and person apart.
 */
export function readUnsent(name: string): UnsentFeedback {
  const nothing = { id: uuidv7(), kind: null, unitId: null, text: '' };
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Partial<UnsentFeedback> | null;
    if (typeof kept?.id !== 'string' || typeof kept.text !== 'string') return nothing;
    const kind = givenKinds.find((known) => known === kept.kind) ?? null;
    return { id: kept.id, kind, unitId: kept.unitId ?? null, text: kept.text };
  } catch {
    return nothing;
  }
}

/** A browser that keeps nothing still sends. */
export function keepUnsent(name: string, unsent: UnsentFeedback | null): void {
  try {
    if (unsent === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(unsent));
  } catch {
    return;
  }
}
