import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertDraft } from '@/lib/data/template-drafts';
import { insertTemplate, lockTemplate, requireTemplateVersion } from '@/lib/data/templates';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { DraftSource } from '@/lib/domain/template/draft-bundle';
import { nodesOf } from '@/lib/domain/template/draft-nodes';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import type { TemplateProblem } from '@/lib/domain/template/template-problem';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import type { Template } from '@/lib/domain/template/template-schema';
import { now } from '@/lib/time/clock';

export type NewDraft =
  /** The tenant's own work, from one of its versions. */
  | { readonly source: 'tenant'; readonly versionId: string }
  /** A file, or a version of the shipped library: parsed as JSON but not yet looked at. */
  | {
      readonly source: Exclude<DraftSource, 'tenant'>;
      readonly content: unknown;
      /** Where it comes from, in words. */
      readonly originNote: string;
      /** The folder of the library that a new template comes from, if any. */
      readonly origin: string | null;
      /** The template that it must be a draft of; null for whichever has its key, or a new one. */
      readonly templateId: string | null;
    };

export type BeginDraftFailure =
  | { readonly code: 'broken-template'; readonly problems: readonly TemplateProblem[] }
  /** The file is of another template than the one it was given to. */
  | { readonly code: 'other-template' };

type Beginning = {
  readonly templateId: string;
  readonly baseVersionId: string | null;
  readonly source: DraftSource;
  readonly originNote: string | null;
  readonly content: Template;
};

/**
 * Begins a draft: from a version of the tenant's own, or from a file's content, which makes a template when the tenant
 * has none with its key. Several drafts of a template may be open at once. @throws Denied (notFound) for a version that the
 * tenant does not have.
 */
export async function beginDraft(
  actor: Actor,
  draft: NewDraft,
): Promise<Result<{ templateId: string; draftId: string }, BeginDraftFailure>> {
  return withTenant(actor, 'draft.begin', async (tx) => {
    const begun =
      draft.source === 'tenant' ? ok(await fromVersion(tx, draft.versionId)) : await fromFile(tx, draft);
    if (!begun.ok) return begun;
    const { content, ...rest } = begun.value;
    const draftId = await insertDraft(tx, { ...rest, nodes: nodesOf(content, newId), at: now() });
    await insertLog(tx, {
      target: { type: 'templateDraft', id: draftId },
      detail: { key: content.key, source: draft.source },
    });
    return ok({ templateId: rest.templateId, draftId });
  });
}

async function fromVersion(tx: ScopedTx, versionId: string): Promise<Beginning> {
  const { templateId, content, status } = await requireTemplateVersion(tx, versionId);
  if (status === 'draft') throw new Denied('notFound', 'template version');
  return { templateId, baseVersionId: versionId, source: 'tenant', originNote: null, content };
}

async function fromFile(
  tx: ScopedTx,
  { source, content, originNote, origin, templateId }: Extract<NewDraft, { content: unknown }>,
): Promise<Result<Beginning, BeginDraftFailure>> {
  const parsed = parseTemplate(content);
  if (!parsed.ok) return fail({ code: 'broken-template', problems: parsed.errors });
  const template = parsed.value;
  const known = await lockTemplate(tx, template.key);
  if (templateId !== null && known?.templateId !== templateId) return fail({ code: 'other-template' });
  const { key, name } = template;
  const purpose = purposeOf(template);
  if (known && known.purpose !== purpose) return fail({ code: 'other-template' });
  const id = known?.templateId ?? (await insertTemplate(tx, { key, name, origin, purpose }));
  return ok({ templateId: id, baseVersionId: null, source, originNote, content: template });
}
