import { Worker } from 'node:worker_threads';
import type { EmptyForm } from './empty-form';
import type { PrintedPlan } from './plan/plan-document';
import type { Rendering, RenderReply, RenderRequest } from './render-message';

/** Rendering takes under a second; what takes this long has gone wrong. */
const defaultPatienceMs = 60_000;

export interface ReportRenderer {
  /**
   * The report of a snapshot's canonical bytes as PDF, not yet sealed. Rejects when the thread cannot make it, or
   * not in time; the next call starts afresh.
   */
  render(snapshotBytes: Uint8Array): Promise<Uint8Array>;
  /** A form to fill in on paper as PDF; it fails as `render` does. */
  renderEmptyForm(form: EmptyForm): Promise<Uint8Array>;
  /** A follow-up plan as PDF; it fails as `render` does. */
  renderPlan(plan: PrintedPlan): Promise<Uint8Array>;
  /** Ends the thread. What is under way is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Renders in a worker thread, so that the server's loop stays free. The thread starts, and warms up, at once;
 * `threadFile` is the bundle of `render-thread.ts`. It does not keep the process alive while nothing is asked.
 */
export function startRenderer(threadFile: string, patienceMs = defaultPatienceMs): ReportRenderer {
  let thread = startThread(threadFile);
  const ask = (rendering: Rendering) => {
    if (thread.hasEnded()) thread = startThread(threadFile);
    return thread.ask(rendering, patienceMs);
  };
  return {
    render: (snapshot) => ask({ snapshot }),
    renderEmptyForm: (emptyForm) => ask({ emptyForm }),
    renderPlan: (plan) => ask({ plan }),
    close: () => thread.end(new Error('The renderer was closed')),
  };
}

interface RenderThread {
  hasEnded(): boolean;
  ask(rendering: Rendering, patienceMs: number): Promise<Uint8Array>;
  end(why: Error): Promise<void>;
}

function startThread(file: string): RenderThread {
  const worker = new Worker(file);
  const waiting = new Map<number, Waiting>();
  let ended = false;
  let lastId = 0;
  const settle = (id: number): Waiting | undefined => {
    const asker = waiting.get(id);
    if (asker) clearTimeout(asker.timer);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return asker;
  };
  const failAll = (why: Error) => {
    ended = true;
    for (const id of [...waiting.keys()]) settle(id)?.reject(why);
  };
  const end = async (why: Error) => {
    failAll(why);
    await worker.terminate();
  };
  worker.unref();
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`The render thread ended with ${code}`)));
  worker.on('message', (reply: RenderReply) => {
    const asker = settle(reply.id);
    if ('pdf' in reply) asker?.resolve(reply.pdf);
    else asker?.reject(new Error(`The report could not be rendered: ${reply.error}`));
  });
  return {
    hasEnded: () => ended,
    ask: (rendering, patienceMs) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const request: RenderRequest = { ...rendering, id: lastId };
        const timer = setTimeout(() => {
          // A thread that is stuck answers nobody: those who wait behind this one are told at once.
          void end(new Error(`The report was not rendered within ${patienceMs} ms`));
        }, patienceMs);
        waiting.set(request.id, { resolve, reject, timer });
        worker.ref();
        worker.postMessage(request);
      }),
    end,
  };
}
