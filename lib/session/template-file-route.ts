import { downloadDraft, downloadVersion } from '@/lib/commands/download-template';
import { type OutgoingTemplate, type TemplateFormat, templateDownload } from '@/lib/files/template-download';
import { processRenderer } from '@/lib/report/process-renderer';
import { downloadResponse } from './download';
import { idOrDenied } from './id-from-address';
import { refusal, tenantRoute } from './tenant-route';

/** The route that gives a published version as a file: 422 when it cannot be one of that format. */
export function versionFileRoute(format: TemplateFormat) {
  return tenantRoute<{ templateId: string; versionId: string }>(
    async ({ actor, tenantName }, _request, params) => {
      const address = { templateId: idOrDenied(params.templateId), versionId: idOrDenied(params.versionId) };
      const found = await downloadVersion(actor, address, format);
      return found ? answer({ ...found, tenant: tenantName }, format) : refusal(404, 'not-found');
    },
    { limit: 'export' },
  );
}

/** The route that gives a draft as a file: 422 too while it has problems. */
export function draftFileRoute(format: TemplateFormat) {
  return tenantRoute<{ templateId: string; draftId: string }>(
    async ({ actor, tenantName }, _request, params) => {
      const address = { templateId: idOrDenied(params.templateId), draftId: idOrDenied(params.draftId) };
      const found = await downloadDraft(actor, address, format);
      return found ? answer({ ...found, tenant: tenantName }, format) : refusal(422, 'broken-template');
    },
    { limit: 'export' },
  );
}

async function answer(outgoing: OutgoingTemplate, format: TemplateFormat): Promise<Response> {
  const download = await templateDownload(outgoing, format, processRenderer);
  return download.ok ? downloadResponse(download.value) : refusal(422, download.error);
}
