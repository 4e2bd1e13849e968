import { parentPort } from 'node:worker_threads';
import { renderPlan } from './plan/render-plan';
import { renderEmptyForm } from './render-empty-form';
import type { Rendering, RenderReply, RenderRequest } from './render-message';
import { renderReport } from './render-report';
import { warmUp } from './warm-up';

/** The worker thread's program: a document for each request, one after the other. */
const port = parentPort;
if (!port) throw new Error('The render thread is started as a worker thread');

// The first document takes twice as long as those after it, so it is one that nobody waits for.
let last: Promise<void> = warmUp();
port.on('message', (request: RenderRequest) => {
  last = last.then(async () => port.postMessage(await replyTo(request)));
});

async function replyTo({ id, ...asked }: RenderRequest): Promise<RenderReply> {
  try {
    return { id, pdf: await rendered(asked) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function rendered(asked: Rendering): Promise<Uint8Array> {
  if ('snapshot' in asked) return renderReport(asked.snapshot);
  return 'plan' in asked ? renderPlan(asked.plan) : renderEmptyForm(asked.emptyForm);
}
