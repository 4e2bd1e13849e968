import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readSheetsFile } from './sheets-file';

/** The program of a thread that reads one file of sheets, says what it found, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
parentPort?.postMessage(await readSheetsFile(bytes));
