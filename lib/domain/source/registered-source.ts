import type { Source } from './source-schema';

/**
 * A source of a tenant's register: shipped with Följsam, shipped and then corrected by the tenant, or the tenant's own.
 * `revision` is that of what the tenant wrote, 0 when it wrote nothing.
 */
export type RegisteredSource = Source & {
  readonly origin: 'shipped' | 'corrected' | 'own';
  readonly revision: number;
};

/** What a tenant has written of one source: it stands in the place of the shipped one with the same key. */
export type OwnSource = { readonly source: Source; readonly revision: number };

/** The tenant's register: the shipped sources with its corrections, and its own; in the alphabetical order of Swedish. */
export function registerWith(shipped: readonly Source[], own: readonly OwnSource[]): RegisteredSource[] {
  const written = new Map(own.map((each) => [each.source.key, each]));
  const known = new Set(shipped.map(({ key }) => key));
  const corrected = shipped.map((source): RegisteredSource => {
    const correction = written.get(source.key);
    return correction
      ? { ...correction.source, origin: 'corrected', revision: correction.revision }
      : { ...source, origin: 'shipped', revision: 0 };
  });
  const added = own
    .filter(({ source }) => !known.has(source.key))
    .map(({ source, revision }): RegisteredSource => ({ ...source, origin: 'own', revision }));
  return [...corrected, ...added].sort((a, b) => a.designation.localeCompare(b.designation, 'sv'));
}

/** The register by its keys, as those who look a source up want it. */
export function byKey<Known extends Source>(sources: readonly Known[]): ReadonlyMap<string, Known> {
  return new Map(sources.map((source) => [source.key, source]));
}
