import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readOrganisationFile } from './organisation-file';

/** The program of a thread that reads one file of providers and units, says what it found, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(await readOrganisationFile(bytes));
