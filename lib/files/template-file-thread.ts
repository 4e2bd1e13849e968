import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readTemplateFile } from './read-template-file';

/** The program of a thread that reads one template file, says what it found, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(await readTemplateFile(bytes));
