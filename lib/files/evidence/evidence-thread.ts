import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inspectEvidence } from './inspect-evidence';

/** The program of a thread that looks into one file, says what it found, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(await inspectEvidence(bytes));
