import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import { orderedItems } from '@/lib/domain/template/targets-of';
import { type TemplatePurpose, templatePurposes } from '@/lib/domain/template/template-purpose';
import type { Template } from '@/lib/domain/template/template-schema';
import { newId } from './columns';
import { Denied, type ScopedTx } from './scope';

export type TemplateSummary = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly purpose: TemplatePurpose;
  /** The newest published version, or null while there is only a draft. */
  readonly current: {
    readonly versionId: string;
    readonly number: number;
    readonly publishedAt: Date;
  } | null;
};

/** The tenant's templates, or those for one purpose, in alphabetical order. */
export async function listTemplates(tx: ScopedTx, purpose?: TemplatePurpose): Promise<TemplateSummary[]> {
  const rows = await tx.db.template.findMany({
    where: purpose === undefined ? {} : { purpose },
    include: {
      versions: {
        where: { status: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        omit: { content: true },
      },
    },
  });
  return rows
    .map(({ id, key, name, purpose, versions: [newest] }) => ({
      id,
      key,
      name,
      purpose: knownPurpose(purpose),
      current: newest?.publishedAt
        ? { versionId: newest.id, number: newest.number, publishedAt: newest.publishedAt }
        : null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** @throws when the database holds another one, which its own check forbids. */
function knownPurpose(purpose: string): TemplatePurpose {
  const known = templatePurposes.find((one) => one === purpose);
  if (!known) throw new Error(`A template has the unknown purpose ${purpose}`);
  return known;
}

export type TemplateVersion = {
  readonly id: string;
  readonly templateId: string;
  readonly number: number;
  readonly status: string;
  /** SHA-256 of the canonical JSON, in hexadecimal. */
  readonly sha256: string;
  readonly content: Template;
};

/**
 * One version with its content. @throws Denied (notFound) when it is unknown; an error when what is stored is no
 * template, which the database's own checks forbid.
 */
export async function requireTemplateVersion(tx: ScopedTx, versionId: string): Promise<TemplateVersion> {
  const key = { tenantId_id: { tenantId: tx.actor.tenantId, id: versionId } };
  const row = await tx.db.templateVersion.findUnique({ where: key });
  if (!row) throw new Denied('notFound', 'template version');
  const { id, templateId, number, status, sha256, content } = row;
  return { id, templateId, number, status, sha256, content: stored(content, id) };
}

function stored(content: string, versionId: string): Template {
  const parsed = parseTemplate(JSON.parse(content));
  if (!parsed.ok)
    throw new Error(
      `The stored template version ${versionId} cannot be read: ${JSON.stringify(parsed.errors)}`,
    );
  return parsed.value;
}

export type NewestVersion = {
  readonly templateId: string;
  readonly purpose: TemplatePurpose;
  readonly number: number;
  readonly sha256: string | null;
};

/** The template with this key and the newest of its versions, held against a second import until the transaction ends. */
export async function lockTemplate(tx: ScopedTx, key: string): Promise<NewestVersion | null> {
  const rows = await tx.db.$queryRaw<{ id: string; purpose: string }[]>`
    SELECT id, purpose FROM template WHERE tenant_id = ${tx.actor.tenantId}::uuid AND key = ${key} FOR UPDATE`;
  const [template] = rows;
  if (!template) return null;
  const templateId = template.id;
  const newest = await tx.db.templateVersion.findFirst({
    where: { templateId },
    orderBy: { number: 'desc' },
    select: { number: true, sha256: true },
  });
  const { number = 0, sha256 = null } = newest ?? {};
  return { templateId, purpose: knownPurpose(template.purpose), number, sha256 };
}

/** The key of a template. @throws Denied (notFound). */
export async function requireTemplateKey(tx: ScopedTx, templateId: string): Promise<string> {
  const row = await tx.db.template.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: templateId } },
    select: { key: true },
  });
  if (!row) throw new Denied('notFound', 'template');
  return row.key;
}

/** A template without versions. */
export async function insertTemplate(
  tx: ScopedTx,
  template: { key: string; name: string; origin: string | null; purpose: TemplatePurpose },
): Promise<string> {
  const id = newId();
  await tx.db.template.create({ data: { ...template, id, tenantId: tx.actor.tenantId } });
  return id;
}

/** The canonical text of a template's content, and its SHA-256 in hexadecimal. */
export function sealContent(content: Template): { readonly text: string; readonly sha256: string } {
  const text = canonicalJson(content);
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** A version as a draft, with a row for each of its items. */
export async function insertTemplateDraft(
  tx: ScopedTx,
  draft: { readonly templateId: string; readonly number: number; readonly content: Template },
): Promise<string> {
  const id = newId();
  const { tenantId } = tx.actor;
  const { text, sha256 } = sealContent(draft.content);
  const { templateId, number } = draft;
  await tx.db.templateVersion.create({
    data: { tenantId, id, templateId, number, status: 'draft', content: text, sha256 },
  });
  await tx.db.templateItem.createMany({
    data: orderedItems(draft.content).map(({ key, number, concept, item }, position) => {
      const { kind, role, requirement, weight, label } = item;
      return {
        tenantId,
        versionId: id,
        key,
        position,
        number,
        concept,
        kind,
        role,
        requirement,
        weight,
        label,
      };
    }),
  });
  return id;
}

/** Publishes a draft: from now on it never changes. */
export async function updateToPublished(
  tx: ScopedTx,
  publication: {
    readonly versionId: string;
    readonly name: string;
    readonly releaseNote: string;
    readonly at: Date;
  },
): Promise<void> {
  const { tenantId } = tx.actor;
  const publishedBy = tx.actor.kind === 'person' ? tx.actor.userId : null;
  const { templateId } = await tx.db.templateVersion.update({
    where: { tenantId_id: { tenantId, id: publication.versionId } },
    data: {
      status: 'published',
      releaseNote: publication.releaseNote,
      publishedAt: publication.at,
      publishedBy,
    },
  });
  await tx.db.template.update({
    where: { tenantId_id: { tenantId, id: templateId } },
    data: { name: publication.name },
  });
}

/** Retires the published versions of a template up to a number. Gives how many there were. */
export async function updateToRetired(tx: ScopedTx, templateId: string, upTo: number): Promise<number> {
  const { count } = await tx.db.templateVersion.updateMany({
    where: { templateId, status: 'published', number: { lte: upTo } },
    data: { status: 'retired' },
  });
  return count;
}
