import { mostFileBytes } from '@/lib/domain/template/file-problem';
import { fileThread } from './file-thread';
import { type ReadFile, refused } from './read-template-file';

/** The largest of our templates takes well under a second; what takes this long is meant to. */
const defaultPatienceMs = 15_000;

export interface TemplateFileReader {
  /**
   * The template in a file, or what is wrong with the file. Files that come at once are read one after the other, and
   * when very many wait already, one more is refused.
   */
  read(bytes: Uint8Array): Promise<ReadFile>;
}

/**
 * Reads each file in a thread of its own.
 *
 * @param threadFile the bundle of `template-file-thread.ts`
 */
export function templateFileReader(threadFile: string, patienceMs = defaultPatienceMs): TemplateFileReader {
  const read = fileThread<ReadFile>({
    threadFile,
    patienceMs,
    tooHard: refused('too-hard-to-read'),
    tooMany: refused('too-many-at-once'),
  });
  return {
    read: (bytes) =>
      bytes.length > mostFileBytes ? Promise.resolve(refused('too-large-inside')) : read(bytes),
  };
}
