import { beforeAll, expect, test } from 'vitest';
import { beginDraft } from '@/lib/commands/begin-draft';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { listDecidedCases, readSimulation } from '@/lib/data/simulation';
import { type DraftAddress, getDraftNodes } from '@/lib/data/template-drafts';
import { requireTemplateVersion } from '@/lib/data/templates';
import { simulate } from '@/lib/domain/template/simulate';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('simulering');
});

const openDraft = async (): Promise<DraftAddress> =>
  rightly(await beginDraft(home.as.admin, { source: 'tenant', versionId: home.versionId }));

const simulated = (address: DraftAddress, which: 'newest' | 'all' = 'newest') =>
  withTenant(home.as.admin, 'simulation.read', (tx) => readSimulation(tx, address, which));

/** Changes the weight of an item of a draft. */
async function weigh(address: DraftAddress, key: string, weight: number): Promise<void> {
  const { admin } = home.as;
  const nodes = await withTenant(admin, 'draft.read', (tx) => getDraftNodes(tx, address.draftId));
  const node = [...nodes.values()].find(({ content }) => content.key === key);
  if (!node) throw new Error(`The draft has no ${key}`);
  const value = { ...node.content, weight };
  const change = { mutationId: newId(), base: 0, target: node.id, field: 'content' as const, value };
  rightly(
    await saveDraftChanges(admin, address, { device: newId(), userId: admin.userId, changes: [change] }),
  );
}

test('a case that is read from its snapshot is judged as it was when it was decided', async () => {
  await withTenant(home.as.admin, 'simulation.read', async (tx) => {
    const { content } = await requireTemplateVersion(tx, home.versionId);
    const own = { targets: targetsOf(content), rules: content.rules };
    for (const { auditId, decided } of await listDecidedCases(tx, home.templateId, 'all')) {
      const { rows } = await connectedAs('owner', (owner) =>
        owner.query('SELECT proposed FROM audit_outcome WHERE audit_id = $1', [auditId]),
      );
      expect(rows).toEqual([{ proposed: simulate(decided, own, own).from }]);
    }
  });
});

test('a draft that changes nothing changes no judgement', async () => {
  expect(await simulated(await openDraft())).toMatchObject({
    kind: 'simulated',
    total: 1,
    changed: [],
    steps: [],
    worse: 0,
  });
});

test('a draft that weighs a deficiency lighter says which unit would have got another judgement, and why', async () => {
  const address = await openDraft();
  await weigh(address, 'plan', 0.1);
  expect(await simulated(address)).toMatchObject({
    total: 1,
    worse: 0,
    steps: [{ from: 'nonCompliant', to: 'compliantAfterAction', count: 1 }],
    changed: [
      {
        auditId: home.decidedAuditId,
        to: 'compliantAfterAction',
        isPreliminary: false,
        items: [{ key: 'plan', changes: ['weight'] }],
      },
    ],
  });
});

test('counts the newest audit of each unit, or all by choice', async () => {
  const { auditId } = await draftOne(home.as.auditor, home, home.slug);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
  const address = await openDraft();
  expect(await simulated(address)).toMatchObject({ total: 1 });
  expect(await simulated(address, 'all')).toMatchObject({ total: 2 });
});

test('a draft that is no whole template is not simulated', async () => {
  const address = await openDraft();
  await weigh(address, 'plan', 1000);
  expect(await simulated(address)).toMatchObject({ kind: 'broken' });
});
