import { Worker } from 'node:worker_threads';

const mostMemoryMb = 384;
const mostWaiting = 8;

export interface FileThreadSettings<Answer> {
  /** The bundle of the thread's program: it is given the bytes, says one answer, and ends. */
  readonly threadFile: string;
  readonly patienceMs: number;
  /** What is answered for a file that takes more time or memory than there is. */
  readonly tooHard: Answer;
  /** What is answered when very many files wait already. */
  readonly tooMany: Answer;
}

/**
 * Lets each file be read in a thread of its own, so that one that is made to do harm takes neither the server's time nor
 * its memory: past the limits the thread is ended. Files that come at once are read one after the other.
 */
export function fileThread<Answer>(
  settings: FileThreadSettings<Answer>,
): (bytes: Uint8Array) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (bytes) => {
    if (waiting >= mostWaiting) return Promise.resolve(settings.tooMany);
    waiting += 1;
    const answer = last
      .then(() => readInThread(bytes, settings))
      .finally(() => {
        waiting -= 1;
      });
    last = answer.catch(() => undefined);
    return answer;
  };
}

async function readInThread<Answer>(
  bytes: Uint8Array,
  { threadFile, patienceMs, tooHard }: FileThreadSettings<Answer>,
): Promise<Answer> {
  const thread = new Worker(threadFile, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooHard), patienceMs);
      thread.on('message', resolve);
      thread.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooHard);
        else reject(error);
      });
      thread.on('exit', (code) => reject(new Error(`The thread ended with ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
