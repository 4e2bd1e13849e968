import type { ScopedTx } from './scope';

/** A template that came from the shipped library, and how far it has followed it. */
export type LibraryTemplate = {
  readonly templateId: string;
  /** The name of the shipped template. */
  readonly name: string;
  /** The newest version of the library that has arrived, be it as a draft; null when none is known. */
  readonly arrived: number | null;
  /** The newest one that is in what the tenant has published; null when none is known. */
  readonly taken: number | null;
  /** The tenant's newest published version; null while there is none. */
  readonly newestVersionId: string | null;
};

/** The tenant's templates that came from the library. */
export async function listLibraryTemplates(tx: ScopedTx): Promise<LibraryTemplate[]> {
  const rows = await tx.db.template.findMany({
    where: { origin: { not: null } },
    select: {
      id: true,
      origin: true,
      arrivals: { select: { number: true, versionId: true, draft: { select: { status: true } } } },
      versions: {
        where: { status: { not: 'draft' } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true },
      },
    },
  });
  return rows.flatMap(({ id, origin, arrivals, versions: [newest] }) => {
    if (origin === null) return [];
    const published = arrivals.filter(
      ({ versionId, draft }) => versionId !== null || draft?.status === 'published',
    );
    return {
      templateId: id,
      name: origin,
      arrived: highest(arrivals),
      taken: highest(published),
      newestVersionId: newest?.id ?? null,
    };
  });
}

const highest = (arrivals: readonly { number: number }[]): number | null =>
  arrivals.reduce<number | null>((most, { number }) => Math.max(most ?? number, number), null);

/** How a version of the library came: as a version of the tenant's own, or as a draft. */
export type ArrivedAs = { readonly versionId: string } | { readonly draftId: string };

/** Remembers that a version of the library has come, for ever: it comes once. */
export async function insertLibraryArrival(
  tx: ScopedTx,
  arrival: {
    readonly templateId: string;
    readonly number: number;
    readonly as: ArrivedAs;
    readonly at: Date;
  },
): Promise<void> {
  const { as, ...rest } = arrival;
  await tx.db.libraryArrival.create({ data: { ...rest, ...as, tenantId: tx.actor.tenantId } });
}

/** The version of the library that a draft brought; null for any other draft. */
export async function getArrivalOfDraft(
  tx: ScopedTx,
  draftId: string,
): Promise<{ readonly name: string; readonly number: number } | null> {
  const row = await tx.db.libraryArrival.findFirst({
    where: { draftId },
    select: { number: true, template: { select: { origin: true } } },
  });
  return row?.template.origin ? { name: row.template.origin, number: row.number } : null;
}
