import { startWorker } from '@/lib/jobs/worker';
import { noteCallerAddresses } from '@/lib/session/caller-address';

noteCallerAddresses();
const worker = await startWorker();
// A newer Följsam may have brought newer templates.
await worker.addJob('look-into-library', {}, { jobKey: 'look-into-library' });

// What was missed while the server was down is made up for at once.
await worker.addJob('queue-mornings', {}, { jobKey: 'queue-mornings' });

// The framework ends the server on these signals; running jobs are let to end, the others stay in the queue.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop());
