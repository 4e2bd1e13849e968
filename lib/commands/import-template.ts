import { insertLibraryArrival } from '@/lib/data/library-arrivals';
import { insertLog } from '@/lib/data/log';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import {
  insertTemplate,
  insertTemplateDraft,
  lockTemplate,
  sealContent,
  updateToPublished,
} from '@/lib/data/templates';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import type { TemplateProblem } from '@/lib/domain/template/template-problem';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import type { Template } from '@/lib/domain/template/template-schema';
import { shippedLibrary } from '@/lib/shipped-library';
import { now } from '@/lib/time/clock';

export type ImportFailure =
  | { readonly code: 'broken-template'; readonly problems: readonly TemplateProblem[] }
  /** `other-purpose`: the tenant's template with its key is for something else. */
  | { readonly code: 'other-purpose' }
  | { readonly code: 'unchanged' };

export type NewVersion = {
  /** A template file's content, parsed as JSON but not yet looked at. */
  readonly content: unknown;
  /** What is new in this version, for those who fill it in. */
  readonly releaseNote: string;
  /** The folder of the shipped library that it comes from, if any. */
  readonly origin: string | null;
};

/**
 * Takes a template file as the tenant's next version of that template, published at once; the first one makes the
 * template. A file that says what the newest version says already is no new version.
 */
export async function importTemplate(
  actor: Actor,
  { content, releaseNote, origin }: NewVersion,
): Promise<Result<{ versionId: string; number: number }, ImportFailure>> {
  return withTenant(actor, 'template.import', async (tx) => {
    const parsed = parseTemplate(content);
    if (!parsed.ok) return fail({ code: 'broken-template', problems: parsed.errors });
    const template = parsed.value;
    const newest = await lockTemplate(tx, template.key);
    if (newest?.sha256 === sealContent(template).sha256) return fail({ code: 'unchanged' });
    if (newest && newest.purpose !== purposeOf(template)) return fail({ code: 'other-purpose' });
    const number = (newest?.number ?? 0) + 1;
    const templateId = newest?.templateId ?? (await newTemplate(tx, template, origin));
    const versionId = await insertTemplateDraft(tx, { templateId, number, content: template });
    await updateToPublished(tx, { versionId, name: template.name, releaseNote, at: now() });
    if (origin !== null) await noteArrival(tx, { templateId, versionId, origin, content: template });
    await insertLog(tx, {
      target: { type: 'templateVersion', id: versionId },
      detail: { key: template.key, number },
    });
    return ok({ versionId, number });
  });
}

const newTemplate = (tx: ScopedTx, template: Template, origin: string | null): Promise<string> => {
  const { key, name } = template;
  return insertTemplate(tx, { key, name, origin, purpose: purposeOf(template) });
};

/** Remembers which version of the library it is, so that what changes there later can be told from the tenant's own. */
async function noteArrival(
  tx: ScopedTx,
  imported: { templateId: string; versionId: string; origin: string; content: Template },
): Promise<void> {
  const { templateId, versionId, origin, content } = imported;
  const { sha256 } = sealContent(content);
  const shipped = shippedLibrary().find(({ name }) => name === origin);
  const same = shipped?.versions.find((version) => sealContent(version.content).sha256 === sha256);
  if (same) await insertLibraryArrival(tx, { templateId, number: same.number, as: { versionId }, at: now() });
}
