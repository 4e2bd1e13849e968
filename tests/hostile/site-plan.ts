import type { Client } from 'pg';
import { v7 } from 'uuid';
import type { TenantSlug } from '../support/site';

/** A plan of a year that is over, with one indicator, and a draft with one too. */
export type SitePlan = {
  readonly planId: string;
  readonly indicatorId: string;
  readonly indicatorTitle: string;
  readonly planDraftId: string;
  /** The draft's only area. */
  readonly draftAreaId: string;
};

/** Made past the pages, in years that no other test asks about. */
export async function makePlan(client: Client, slug: TenantSlug): Promise<SitePlan> {
  const past = await makeDraft(client, slug, 2000);
  const draft = await makeDraft(client, slug, 2001);
  await client.query(`UPDATE plan SET status = 'decided', decided_on = '2000-01-31' WHERE id = $1`, [
    past.planId,
  ]);
  await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [past.planId]);
  const { planId, indicatorId, indicatorTitle } = past;
  return { planId, indicatorId, indicatorTitle, planDraftId: draft.planId, draftAreaId: draft.areaId };
}

async function makeDraft(client: Client, slug: TenantSlug, year: number) {
  const [planId, areaId, goalId, indicatorId] = [v7(), v7(), v7(), v7()];
  const indicatorTitle = `Indikator ${indicatorId}`;
  await client.query(
    `INSERT INTO plan (tenant_id, id, year, status, language, title, origin, introduction, footnotes, added_at)
     SELECT id, $2, $3, 'draft', 'sv', 'Plan ' || $2::uuid, 'Ett exempel.', '[]', '[]', now() FROM tenant WHERE slug = $1`,
    [slug, planId, year],
  );
  await client.query(
    `INSERT INTO plan_area (tenant_id, id, plan_id, position, key, label, title)
     SELECT tenant_id, $2, id, 0, 'omrade', 'A', 'Område' FROM plan WHERE id = $1`,
    [planId, areaId],
  );
  await client.query(
    `INSERT INTO plan_goal (tenant_id, id, plan_id, area_id, position, key, label, title)
     SELECT tenant_id, $3, id, $2, 0, 'mal', 'A.1.', 'Mål' FROM plan WHERE id = $1`,
    [planId, areaId, goalId],
  );
  await client.query(
    `INSERT INTO plan_indicator (tenant_id, id, plan_id, goal_id, position, key, lineage_id, label, title, splits)
     SELECT tenant_id, $3, id, $2, 0, 'indikator', $3, 'A.1.1.', $4, '[]' FROM plan WHERE id = $1`,
    [planId, goalId, indicatorId, indicatorTitle],
  );
  return { planId, areaId, indicatorId, indicatorTitle };
}
