import { v7 } from 'uuid';
import type { EvidenceTarget } from '@/lib/domain/evidence/evidence';
import type { EvidenceList } from '@/lib/domain/evidence/evidence-rights';
import { Latest } from '../audit/latest';
import { problemOf, type SendProblem, sendFile } from './send-file';

/** A file on its way. It is not there until the server has said so, and then it is in the list instead. */
export interface Upload {
  /** Of the version that it becomes; kept when it is tried again, so that it is there once. */
  readonly id: string;
  readonly evidenceId: string;
  readonly target: EvidenceTarget;
  readonly file: File;
  readonly stage: 'waiting' | 'sending' | 'failed';
  /** How many bytes have left the browser. */
  readonly sent: number;
  readonly problem: SendProblem | null;
}

export interface DeskState {
  readonly list: EvidenceList | null;
  readonly loading: 'not-asked' | 'loading' | 'failed' | 'loaded';
  readonly uploads: readonly Upload[];
  /** The name of the last file that came through, to be told. */
  readonly lastDone: { readonly target: EvidenceTarget; readonly name: string } | null;
}

export const isSameTarget = (one: EvidenceTarget, other: EvidenceTarget): boolean =>
  one.item === other.item && one.actionId === other.actionId;

/**
 * The evidence of one audit as a page works with it. It outlives what shows it, so that a file goes on being sent while
 * the person has turned to something else. Files are sent one after the other.
 */
export class EvidenceDesk {
  readonly state = new Latest<DeskState>({ list: null, loading: 'not-asked', uploads: [], lastDone: null });
  readonly #address: string;
  readonly #stops = new Map<string, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(slug: string, auditId: string) {
    this.#address = `/api/t/${slug}/audits/${auditId}/evidence`;
  }

  /** Where a file is downloaded from. */
  addressOf(evidenceId: string, versionId: string): string {
    return `${this.#address}/${evidenceId}/${versionId}`;
  }

  /** Fetches the list, or fetches it anew; what was there before is shown meanwhile. */
  async load(): Promise<void> {
    this.#set({ loading: 'loading' });
    const list = await fetchList(this.#address);
    this.#set(list ? { list, loading: 'loaded' } : { loading: 'failed' });
  }

  /** Sends files as new evidence; a single one may be the next version of what is there. */
  attach(target: EvidenceTarget, files: readonly File[], renews: string | null = null): void {
    for (const file of files) {
      const ids = { id: v7(), evidenceId: renews ?? v7() };
      this.#begin({ ...ids, target, file, stage: 'waiting', sent: 0, problem: null });
    }
  }

  retry(upload: Upload): void {
    this.dismiss(upload.id);
    this.#begin({ ...upload, stage: 'waiting', sent: 0, problem: null });
  }

  /** Stops a file on its way; nothing of it is kept. */
  cancel(uploadId: string): void {
    this.#stops.get(uploadId)?.abort();
    this.dismiss(uploadId);
  }

  /** Forgets a file that did not come through. */
  dismiss(uploadId: string): void {
    this.#set({ uploads: this.state.get().uploads.filter(({ id }) => id !== uploadId) });
  }

  /** Takes evidence away; false when that did not go well. */
  async remove(evidenceId: string, reason: string): Promise<boolean> {
    const done = await post(`${this.#address}/${evidenceId}/removal`, { reason });
    await this.load();
    return done;
  }

  #begin(upload: Upload): void {
    this.#stops.set(upload.id, new AbortController());
    this.#set({ uploads: [...this.state.get().uploads, upload] });
    this.#queue = this.#queue.then(() => this.#send(upload));
  }

  async #send({ id, evidenceId, target, file }: Upload): Promise<void> {
    const signal = this.#stops.get(id)?.signal ?? AbortSignal.abort();
    if (!signal.aborted) this.#change(id, { stage: 'sending' });
    const address = this.addressOf(evidenceId, id);
    const onProgress = (sent: number) => this.#change(id, { sent });
    const sent = await sendFile({ address, target, file, onProgress, signal }).catch(() => ({
      ok: false as const,
      error: problemOf('unexpected'),
    }));
    this.#stops.delete(id);
    if (!sent.ok) {
      if (sent.error.code !== 'cancelled') this.#change(id, { stage: 'failed', problem: sent.error });
      return;
    }
    await this.load();
    this.dismiss(id);
    this.#set({ lastDone: { target, name: file.name } });
  }

  #change(id: string, part: Partial<Upload>): void {
    const { uploads } = this.state.get();
    this.#set({ uploads: uploads.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  }

  #set(part: Partial<DeskState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}

/** The list as our server says it, which has checked it; null when it does not. */
async function fetchList(address: string): Promise<EvidenceList | null> {
  if (!navigator.onLine) return null;
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

async function post(address: string, body: unknown): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok;
  } catch {
    return false;
  }
}
