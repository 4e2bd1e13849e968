import { Worker } from 'node:worker_threads';
import { mostFileBytes } from '@/lib/domain/template/file-problem';
import { type ReadFile, refused } from './read-template-file';

/** The largest of our templates takes well under a second; what takes this long is meant to. */
const defaultPatienceMs = 15_000;
const mostMemoryMb = 384;
const mostWaiting = 8;

export interface TemplateFileReader {
  /**
   * The template in a file, or what is wrong with the file. Files that come at once are read one after the other, and
   * when very many wait already, one more is refused.
   */
  read(bytes: Uint8Array): Promise<ReadFile>;
}

/**
 * Reads each file in a thread of its own, so that one that is made to do harm takes neither the server's time nor its
 * memory: past the limits the thread is ended, and the file refused.
 *
 * @param threadFile the bundle of `template-file-thread.ts`
 */
export function templateFileReader(threadFile: string, patienceMs = defaultPatienceMs): TemplateFileReader {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    read(bytes) {
      if (bytes.length > mostFileBytes) return Promise.resolve(refused('too-large-inside'));
      if (waiting >= mostWaiting) return Promise.resolve(refused('too-many-at-once'));
      waiting += 1;
      const answer = last
        .then(() => readInThread(threadFile, bytes, patienceMs))
        .finally(() => {
          waiting -= 1;
        });
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

async function readInThread(threadFile: string, bytes: Uint8Array, patienceMs: number): Promise<ReadFile> {
  const thread = new Worker(threadFile, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadFile>((resolve, reject) => {
      timer = setTimeout(() => resolve(refused('too-hard-to-read')), patienceMs);
      thread.on('message', resolve);
      thread.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refused('too-hard-to-read'));
        else reject(error);
      });
      thread.on('exit', (code) => reject(new Error(`The thread ended with ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
