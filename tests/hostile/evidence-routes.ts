import { v7 } from 'uuid';
import { pdfOf } from '../support/sent-files';
import { asOwner } from '../support/site';
import type { GuardedRoute } from './guarded-route';
import { addEvidence } from './site-evidence';
import { addressFor, type SiteRequest } from './site-request';
import type { SiteTenant } from './site-tenant';

const FOLDER = '/api/t/[slug]/audits/[auditId]/evidence';

/** On the decided audit; another unit's stays as it is. */
const onDecided = (tenant: SiteTenant): SiteTenant =>
  tenant.auditId === tenant.otherAuditId ? tenant : { ...tenant, auditId: tenant.decidedAuditId };

const to = (method: string, pattern: string, tenant: SiteTenant): SiteRequest => ({
  method,
  path: addressFor(pattern, onDecided(tenant)),
});

const readers = { may: ['auditor', 'unitManager'], onlyOwnUnit: ['unitManager'] } as const;

/** The ways to files on items and actions. */
export const evidenceRoutes: readonly GuardedRoute[] = [
  {
    of: `GET ${FOLDER}`,
    ...readers,
    request: (tenant) => to('GET', FOLDER, tenant),
    holds: ({ evidenceId }) => evidenceId,
  },
  {
    of: `GET ${FOLDER}/[evidenceId]/[fileId]`,
    ...readers,
    request: (tenant) => to('GET', `${FOLDER}/[evidenceId]/[fileId]`, tenant),
    holds: ({ fileId }) => fileId,
  },
  {
    of: `PUT ${FOLDER}/[evidenceId]/[fileId]`,
    ...readers,
    prepare: async (tenant) => ({ ...tenant, newEvidenceId: v7(), newFileId: v7() }),
    request: (tenant) => ({
      ...to('PUT', `${FOLDER}/[newEvidenceId]/[newFileId]`, tenant),
      headers: {
        'content-type': 'application/octet-stream',
        'x-evidence': encodeURIComponent(
          JSON.stringify({ target: { item: null, actionId: tenant.decidedActionId }, name: 'Rutin.pdf' }),
        ),
      },
      body: Buffer.from(pdfOf(`/Lang (${tenant.newFileId})`)).toString('latin1'),
    }),
    holds: () => 'kept',
  },
  {
    of: `POST ${FOLDER}/[evidenceId]/removal`,
    // The unit takes away what is its own; this is the auditor's.
    may: ['auditor'],
    prepare: async (tenant) => {
      const { slug, decidedAuditId: auditId, decidedActionId: actionId } = tenant;
      return { ...tenant, ...(await asOwner((client) => addEvidence(client, slug, { auditId, actionId }))) };
    },
    request: (tenant) => ({
      ...to('POST', `${FOLDER}/[evidenceId]/removal`, tenant),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'Fel fil.' }),
    }),
    holds: () => 'removed',
  },
];
