import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { TenantSlug } from '../support/site';

/** A risk of no single unit and a self-check that does not watch it, each at its first revision. */
export type SiteRisks = {
  readonly riskId: string;
  readonly riskTitle: string;
  readonly selfCheckId: string;
  readonly selfCheckTitle: string;
  /** An action of the risk. */
  readonly outsideActionId: string;
  readonly outsideText: string;
};

/** Made past the pages, after all risks that the tenant has. */
export async function makeRisks(client: Client, slug: TenantSlug): Promise<SiteRisks> {
  const [riskId, selfCheckId, outsideActionId] = [v7(), v7(), v7()];
  const outsideText = `Åtgärden ${outsideActionId}`;
  const riskTitle = `Risken ${riskId}`;
  const selfCheckTitle = `Egenkontrollen ${selfCheckId}`;
  // As the application numbers them: one at a time.
  await client.query('BEGIN');
  await client.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('risk ' || id, 0)) FROM tenant WHERE slug = $1`,
    [slug],
  );
  await client.query(
    `INSERT INTO risk (tenant_id, id, number, area, title, without_self_check, saved_at)
     SELECT t.id, $2, (SELECT coalesce(max(number), 0) + 1 FROM risk r WHERE r.tenant_id = t.id), 'Prövningar', $3,
       'missing', now() FROM tenant t WHERE t.slug = $1`,
    [slug, riskId, riskTitle],
  );
  await client.query('COMMIT');
  await client.query(
    `INSERT INTO self_check (tenant_id, id, area, title, saved_at)
     SELECT id, $2, 'Prövningar', $3, now() FROM tenant WHERE slug = $1`,
    [slug, selfCheckId, selfCheckTitle],
  );
  await client.query(
    `INSERT INTO action (tenant_id, id, risk_id, number, text, critical, responsible, status, agreed, raised_on)
     SELECT id, $2, $3, 1, $4, false, 'administration', 'open', true, current_date FROM tenant WHERE slug = $1`,
    [slug, outsideActionId, riskId, outsideText],
  );
  return { riskId, riskTitle, selfCheckId, selfCheckTitle, outsideActionId, outsideText };
}
