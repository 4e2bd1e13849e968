import { withTenant } from '@/lib/data/scope';
import { getDraftNodes, requireDraft } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import { type OutgoingTemplate, type TemplateFormat, templateDownload } from '@/lib/files/template-download';
import { processRenderer } from '@/lib/report/process-renderer';
import { now } from '@/lib/time/clock';
import { downloadResponse } from './download';
import { idOrDenied } from './id-from-address';
import { refusal, tenantRoute } from './tenant-route';

/** The route that gives a published version as a file: 422 when it cannot be one of that format. */
export function versionFileRoute(format: TemplateFormat) {
  return tenantRoute<{ templateId: string; versionId: string }>(
    async ({ actor, tenantName }, _request, params) => {
      const [templateId, versionId] = [idOrDenied(params.templateId), idOrDenied(params.versionId)];
      const found = await withTenant(actor, 'template.read', async (tx) => {
        const { versions } = await requireTemplateOverview(tx, templateId);
        const version = versions.find(({ id }) => id === versionId);
        return version && { ...version, template: (await requireTemplateVersion(tx, version.id)).content };
      });
      if (!found) return refusal(404, 'not-found');
      const { template, number, publishedAt } = found;
      return answer({ template, version: number, at: publishedAt, tenant: tenantName }, format);
    },
  );
}

/** The route that gives a draft as a file: 422 too while it has problems. */
export function draftFileRoute(format: TemplateFormat) {
  return tenantRoute<{ templateId: string; draftId: string }>(
    async ({ actor, tenantName }, _request, params) => {
      const address = { templateId: idOrDenied(params.templateId), draftId: idOrDenied(params.draftId) };
      const nodes = await withTenant(actor, 'draft.read', async (tx) => {
        await requireDraft(tx, address);
        return getDraftNodes(tx, address.draftId);
      });
      const checked = checkDraft(nodes);
      if (!checked.ok) return refusal(422, 'broken-template');
      return answer({ template: checked.value, version: null, at: now(), tenant: tenantName }, format);
    },
  );
}

async function answer(outgoing: OutgoingTemplate, format: TemplateFormat): Promise<Response> {
  const download = await templateDownload(outgoing, format, processRenderer);
  return download.ok ? downloadResponse(download.value) : refusal(422, download.error);
}
