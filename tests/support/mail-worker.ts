import { startWorker } from '@/lib/jobs/worker';

// A worker in a process of its own, which a test can kill at any moment.
await startWorker();
