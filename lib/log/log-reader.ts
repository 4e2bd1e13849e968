import { getLogAnchor, getUnlinkedEntryId, listLogLinks } from '@/lib/data/log-chain';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import type { LogReader, StoredLink } from './verify-log';

const PAGE = 5_000;

/** Reads the log of the actor's tenant page by page; what is written meanwhile only comes after what has been read. */
export function logReader(actor: Actor): LogReader {
  async function* links(): AsyncGenerator<StoredLink> {
    let after = 0;
    for (;;) {
      const page = await withTenant(actor, 'log.verify', (tx) => listLogLinks(tx, after, PAGE));
      yield* page;
      const last = page.at(-1);
      if (!last) return;
      after = last.seq;
    }
  }
  return {
    links,
    anchor: () => withTenant(actor, 'log.verify', getLogAnchor),
    unlinked: () => withTenant(actor, 'log.verify', getUnlinkedEntryId),
  };
}
