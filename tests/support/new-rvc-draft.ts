import { makeTemplateDraft } from '../hostile/site-drafts';
import { asOwner, type TenantSlug } from './site';

/** The address of a new draft of a tenant's newest version of RVC. */
export const newRvcDraft = (tenant: TenantSlug): Promise<string> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; template_id: string }>(
      `SELECT v.id, v.template_id FROM template_version v JOIN tenant t ON t.id = v.tenant_id
         JOIN template m ON m.tenant_id = v.tenant_id AND m.id = v.template_id
       WHERE t.slug = $1 AND m.key = 'rvc' ORDER BY v.number DESC LIMIT 1`,
      [tenant],
    );
    const [version] = rows;
    if (!version) throw new Error('The demo has no RVC template');
    const draftId = await makeTemplateDraft(client, tenant, version.id);
    return `/t/${tenant}/templates/${version.template_id}/drafts/${draftId}`;
  });
