import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { now } from '@/lib/time/clock';
import { sentPkcs12Schema } from './pkcs12-reader';
import { readPkcs12 } from './read-pkcs12';

/** The program of a thread that opens one PKCS #12 file, says what it found, and ends. */
const bytes = z.instanceof(Uint8Array).parse(workerData);
const { file, password } = sentPkcs12Schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
parentPort?.postMessage(await readPkcs12({ file: Buffer.from(file, 'base64'), password }, now()));
