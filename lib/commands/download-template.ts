import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { getDraftNodes, requireDraft } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import type { OutgoingTemplate, TemplateFormat } from '@/lib/files/template-download';
import { now } from '@/lib/time/clock';

type Outgoing = Omit<OutgoingTemplate, 'tenant'>;

/** Takes out a published version, and notes who did; null when the template has no such version. @throws Denied. */
export async function downloadVersion(
  actor: Person,
  { templateId, versionId }: { readonly templateId: string; readonly versionId: string },
  format: TemplateFormat,
): Promise<Outgoing | null> {
  return withTenant(actor, 'template.download', async (tx) => {
    const { versions } = await requireTemplateOverview(tx, templateId);
    const version = versions.find(({ id }) => id === versionId);
    if (!version) return null;
    const { content } = await requireTemplateVersion(tx, versionId);
    const detail = { version: version.number, format };
    await insertLog(tx, { target: { type: 'templateVersion', id: versionId }, detail });
    return { template: content, version: version.number, at: version.publishedAt };
  });
}

/** Takes out a draft, and notes who did; null while it has problems. @throws Denied. */
export async function downloadDraft(
  actor: Person,
  address: { readonly templateId: string; readonly draftId: string },
  format: TemplateFormat,
): Promise<Outgoing | null> {
  return withTenant(actor, 'draft.download', async (tx) => {
    await requireDraft(tx, address);
    const checked = checkDraft(await getDraftNodes(tx, address.draftId));
    if (!checked.ok) return null;
    await insertLog(tx, { target: { type: 'templateDraft', id: address.draftId }, detail: { format } });
    return { template: checked.value, version: null, at: now() };
  });
}
