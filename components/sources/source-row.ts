import type { PlainDate } from '@/lib/domain/plain-date';
import { type Citation, citationsOf } from '@/lib/domain/source/citations';
import { byKey, type RegisteredSource } from '@/lib/domain/source/registered-source';
import { standingOf } from '@/lib/domain/source/standing';
import type { CitedDocument, Template } from '@/lib/domain/template/template-schema';
import type { Messages } from '@/lib/text/messages';

/** Names another source of the register. */
type Named = { readonly key: string; readonly designation: string };

/** A source as the register's page shows it. */
export type SourceRow = {
  readonly source: RegisteredSource;
  /** The key of the word for how it stands on the day. */
  readonly standing: keyof Messages['sources']['standing'];
  readonly successor: Named | null;
  readonly amendments: readonly Named[];
  readonly citedBy: readonly { readonly name: string; readonly citations: readonly Citation[] }[];
};

/** The register's rows on a day, with where each of the templates cites them. */
export function sourceRows(
  sources: readonly RegisteredSource[],
  templates: readonly Template[],
  day: PlainDate,
): SourceRow[] {
  const register = byKey(sources);
  const cited = templates.map((template) => ({ template, citations: citationsOf(template) }));
  return sources.map((source) => {
    const standing = standingOf(source, register, day);
    const isStatute = source.kind === 'law' || source.kind === 'regulation';
    return {
      source,
      standing: standing === 'ended' ? (isStatute ? 'repealed' : 'expired') : standing,
      successor: (source.replacedBy && register.get(source.replacedBy.key)) ?? null,
      amendments: source.amendedBy.flatMap((key) => register.get(key) ?? []),
      citedBy: cited.flatMap(({ template, citations }) =>
        template.documents.some(({ key }) => key === source.key)
          ? [{ name: template.name, citations: citations.get(source.key) ?? [] }]
          : [],
      ),
    };
  });
}

/** What the templates cite that the register does not hold, each once. */
export function missingDocuments(
  sources: readonly RegisteredSource[],
  templates: readonly Template[],
): CitedDocument[] {
  const register = byKey(sources);
  const missing = templates
    .flatMap(({ documents }) => documents)
    .filter(({ key }) => !register.has(key))
    .map((document) => [document.key, document] as const);
  return [...new Map(missing).values()];
}
