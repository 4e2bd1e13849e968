import { getLogo, getLook } from '@/lib/data/looks';
import type { ScopedTx } from '@/lib/data/scope';
import type { LookInReport } from './tenant-in-report';

/** How the organisation looks now, for a report that is frozen now. */
export async function readLook(tx: ScopedTx): Promise<LookInReport> {
  const { colour } = await getLook(tx);
  const logo = await getLogo(tx);
  return {
    ...(logo && {
      logo: { png: Buffer.from(logo.png).toString('base64'), width: logo.width, height: logo.height },
    }),
    ...(colour !== null && { colour }),
  };
}
