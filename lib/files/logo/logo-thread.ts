import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { makeLogo } from './make-logo';

/** The program of a thread that makes a logo of one file, says what came of it, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(await makeLogo(bytes));
