import { startWorker } from '@/lib/jobs/worker';
import { noteCallerAddresses } from '@/lib/session/caller-address';

noteCallerAddresses();
const worker = await startWorker();

// The framework ends the server on these signals; running jobs are let to end, the others stay in the queue.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
