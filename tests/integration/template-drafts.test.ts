import { beforeAll, describe, expect, test } from 'vitest';
import { addMember } from '@/lib/commands/add-member';
import { beginDraft } from '@/lib/commands/begin-draft';
import { discardDraft } from '@/lib/commands/discard-draft';
import { importTemplate } from '@/lib/commands/import-template';
import { planAudit } from '@/lib/commands/plan-audit';
import { publishDraft } from '@/lib/commands/publish-draft';
import { retireVersion } from '@/lib/commands/retire-version';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { newId } from '@/lib/data/columns';
import { readDraftBundle, readDraftNews } from '@/lib/data/draft-bundle';
import { withTenant } from '@/lib/data/scope';
import { type DraftAddress, getDraftNodes } from '@/lib/data/template-drafts';
import { listTemplates, requireTemplateVersion } from '@/lib/data/templates';
import { type Person, person, systemActor } from '@/lib/domain/actor';
import type { DraftNode } from '@/lib/domain/template/draft-node';
import { contentOf } from '@/lib/domain/template/draft-nodes';
import type { SaveDraftResult, SentDraftChange } from '@/lib/domain/template/save-draft-message';
import rvc from '@/templates/rvc/1.json';
import { connectedAs } from '../support/own-database';
import { routineTemplate } from '../support/routine-template';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;
let other: Person;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
  const operator = systemActor('operator', home.tenantId, 'test');
  const member = { email: 'admin2@hemma.example', name: 'Administratör 2', roles: ['admin' as const] };
  const { userId } = rightly(await addMember(operator, { ...member, startedOn: DAY, password: PASSWORD }));
  other = person({ userId, tenantId: home.tenantId, roles: ['admin'], unitIds: [] });
});

interface OpenDraft extends DraftAddress {
  readonly versionId: string;
  readonly nodes: ReadonlyMap<string, DraftNode>;
  node(key: string): DraftNode;
}

/** A template of its own for each test, with a draft of it. */
async function openDraft(key: string, content: unknown = routineTemplate(key)): Promise<OpenDraft> {
  const { admin } = home.as;
  const { versionId } = rightly(
    await importTemplate(admin, { content, releaseNote: 'Första', origin: null }),
  );
  const address = rightly(await beginDraft(admin, { source: 'tenant', versionId }));
  const nodes = await withTenant(admin, 'draft.read', (tx) => getDraftNodes(tx, address.draftId));
  const node = (wanted: string): DraftNode => {
    const found = [...nodes.values()].find(({ content }) => content.key === wanted);
    if (!found) throw new Error(`The draft has no ${wanted}`);
    return found;
  };
  return { ...address, versionId, nodes, node };
}

const relabelled = (node: DraftNode, label: string, base = 1): SentDraftChange => ({
  mutationId: newId(),
  base,
  target: node.id,
  field: 'content' as const,
  value: { ...node.content, label },
});

async function save(
  who: Person,
  draft: DraftAddress,
  ...changes: SentDraftChange[]
): Promise<readonly SaveDraftResult[]> {
  return rightly(await saveDraftChanges(who, draft, { device: newId(), userId: who.userId, changes }));
}

const news = ({ templateId, draftId }: DraftAddress, since = -1) =>
  withTenant(home.as.admin, 'draft.read', (tx) => readDraftNews(tx, { templateId, draftId }, since));

const publish = (who: Person, { templateId, draftId }: DraftAddress, revision: number, newest = 1) =>
  publishDraft(who, { templateId, draftId, revision, newest, releaseNote: 'Ny lydelse.' });

describe('a draft', () => {
  test('holds the whole of the version that it began as', async () => {
    const draft = await openDraft('rvc', rvc);
    const stored = await withTenant(home.as.admin, 'draft.read', (tx) =>
      requireTemplateVersion(tx, draft.versionId),
    );
    expect(contentOf(draft.nodes).content).toEqual(stored.content);
    const me = { userId: home.as.admin.userId, name: 'Administratör', tenantId: home.tenantId };
    const bundle = await withTenant(home.as.admin, 'draft.read', (tx) => readDraftBundle(tx, draft, me));
    expect(bundle).toMatchObject({
      status: 'open',
      revision: 0,
      newest: 1,
      base: { number: 1 },
      runningAudits: 0,
    });
    expect(bundle.fields).toHaveLength(draft.nodes.size * 2);
  });

  test('of a file makes its template, and leaves nothing when the file is broken or of another template', async () => {
    const from = (content: unknown, templateId: string | null = null) =>
      beginDraft(home.as.admin, { source: 'import', content, originNote: 'Fil', origin: null, templateId });
    const begun = rightly(await from(routineTemplate('fran-fil')));
    expect(await news(begun)).toMatchObject({ status: 'open', newest: 0 });
    expect(rightly(await from(routineTemplate('fran-fil'), begun.templateId)).templateId).toBe(
      begun.templateId,
    );
    expect(await from(routineTemplate('annan'), begun.templateId)).toMatchObject({
      error: { code: 'other-template' },
    });
    expect(await from({ ...routineTemplate('trasig'), title: 1 })).toMatchObject({
      error: { code: 'broken-template', problems: [{ path: ['title'] }] },
    });
    const keys = (await withTenant(home.as.admin, 'template.read', listTemplates)).map(({ key }) => key);
    expect(keys).toContain('fran-fil');
    expect(keys).not.toContain('trasig');
    expect(keys).not.toContain('annan');
  });
});

describe('changes to a draft', () => {
  test('are saved each by itself, with their history, and others hear of them', async () => {
    const draft = await openDraft('sparas');
    const [rutin, plan] = [draft.node('rutin'), draft.node('plan')];
    const broken = { ...relabelled(plan, 'a'), value: { kind: 'okänd' } };
    const results = await save(home.as.admin, draft, relabelled(rutin, 'Ny rutin.'), broken);
    expect(results).toMatchObject([
      { outcome: 'saved', revision: 2 },
      { outcome: 'refused', error: 'value-does-not-fit' },
    ]);
    const heard = await news(draft, 0);
    expect(heard.revision).toBe(1);
    expect(heard.fields).toMatchObject([
      { target: rutin.id, field: 'content', revision: 2, value: { label: 'Ny rutin.' }, by: 'admin hemma' },
    ]);
    expect((await news(draft, 1)).fields).toEqual([]);
    const history = await connectedAs('owner', (owner) =>
      owner.query('SELECT before, after, revision FROM template_draft_change WHERE draft_id = $1', [
        draft.draftId,
      ]),
    );
    expect(history.rows).toMatchObject([
      { before: { label: 'Rutin finns.' }, after: { label: 'Ny rutin.' }, revision: 2 },
    ]);
  });

  test('of two people to one node come to a conflict for the second, and to two nodes to none', async () => {
    const draft = await openDraft('tva-personer');
    const [rutin, plan] = [draft.node('rutin'), draft.node('plan')];
    await save(home.as.admin, draft, relabelled(rutin, 'Min.'));
    expect(await save(other, draft, relabelled(rutin, 'Deras.'), relabelled(plan, 'Deras.'))).toMatchObject([
      { outcome: 'conflict', current: { revision: 2, value: { label: 'Min.' }, by: 'admin hemma' } },
      { outcome: 'saved', revision: 2 },
    ]);
    expect(await save(other, draft, relabelled(rutin, 'Min.'))).toMatchObject([
      { outcome: 'saved', revision: 2 },
    ]);
    expect(await save(other, draft, relabelled(rutin, 'Båda.', 2))).toMatchObject([
      { outcome: 'saved', revision: 3 },
    ]);
  });

  test('sent again are answered as the first time, whatever has happened since', async () => {
    const draft = await openDraft('igen');
    const change = relabelled(draft.node('rutin'), 'En gång.');
    const first = await save(home.as.admin, draft, change);
    await save(home.as.admin, draft, relabelled(draft.node('rutin'), 'Sedan.', 2));
    expect(await save(home.as.admin, draft, change)).toEqual(first);
    expect((await news(draft)).revision).toBe(2);
  });

  test('at the same moment come after each other, and none is lost', async () => {
    const draft = await openDraft('trangsel');
    const labels = Array.from({ length: 8 }, (_, index) => `Nummer ${index}.`);
    const results = (
      await Promise.all(
        labels.map((label, index) =>
          save(index % 2 ? other : home.as.admin, draft, relabelled(draft.node('rutin'), label)),
        ),
      )
    ).flat();
    expect(results.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(7);
  });

  test('that repeat an id or a field in one request, or build on nothing, are refused by themselves', async () => {
    const draft = await openDraft('upprepat');
    const [one, two] = [relabelled(draft.node('rutin'), 'Ett.'), relabelled(draft.node('rutin'), 'Två.')];
    const sameId = { ...relabelled(draft.node('plan'), 'Tre.'), mutationId: one.mutationId };
    const unknown = { ...relabelled(draft.node('plan'), 'Fyra.', 3), target: newId() };
    expect(
      (await save(home.as.admin, draft, one, two, sameId, unknown)).map(({ outcome }) => outcome),
    ).toEqual(['saved', 'refused', 'refused', 'refused']);
  });

  test('in somebody else’s name, in another tenant’s draft or in a closed one are not saved', async () => {
    const draft = await openDraft('stangd');
    const change = relabelled(draft.node('rutin'), 'Nej.');
    const request = { device: newId(), userId: other.userId, changes: [change] };
    expect(await saveDraftChanges(home.as.admin, draft, request)).toEqual({ ok: false, error: 'signed-out' });
    const foreign = { ...request, userId: away.as.admin.userId };
    await expect(saveDraftChanges(away.as.admin, draft, foreign)).rejects.toThrow('notFound');
    const elsewhere = { templateId: home.templateId, draftId: draft.draftId };
    await expect(saveDraftChanges(other, elsewhere, request)).rejects.toThrow('notFound');
    rightly(await discardDraft(other, { templateId: draft.templateId, draftId: draft.draftId }));
    expect(await saveDraftChanges(other, draft, request)).toEqual({ ok: false, error: 'draft-closed' });
    await connectedAs('superuser', async (client) => {
      for (const write of [
        `UPDATE template_draft SET status = 'open', closed_at = NULL WHERE id = '${draft.draftId}'`,
        `UPDATE template_draft_field SET value = '{}' WHERE draft_id = '${draft.draftId}'`,
      ])
        await expect(client.query(write), write).rejects.toThrow(/closed draft never changes/);
    });
  });
});

describe('publishing', () => {
  test('makes the next version of what the draft says, and closes the draft', async () => {
    const draft = await openDraft('publiceras');
    await save(home.as.admin, draft, relabelled(draft.node('rutin'), ' Ny rutin. '));
    const { versionId, number } = rightly(await publish(home.as.admin, draft, 1));
    expect(number).toBe(2);
    const version = await withTenant(home.as.reader, 'template.read', (tx) =>
      requireTemplateVersion(tx, versionId),
    );
    expect(version).toMatchObject({
      status: 'published',
      content: routineTemplate('publiceras', 'Ny rutin.'),
    });
    expect(await news(draft)).toMatchObject({ status: 'published', newest: 2 });
    expect(await publish(home.as.admin, draft, 1, 2)).toEqual({ ok: false, error: 'draft-closed' });
  });

  test('is of what the person has seen, over the version that they know of', async () => {
    const [draft, rival] = [
      await openDraft('sett'),
      await openDraft('sett', routineTemplate('sett', 'Andra.')),
    ];
    await save(other, draft, relabelled(draft.node('rutin'), 'Ny rutin.'));
    expect(await publish(home.as.admin, draft, 0, 2)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(await publish(home.as.admin, draft, 1, 1)).toEqual({ ok: false, error: 'newer-version' });
    rightly(await publish(home.as.admin, draft, 1, 2));
    await save(other, rival, relabelled(rival.node('rutin'), 'Tredje.'));
    expect(await publish(other, rival, 1, 2)).toEqual({ ok: false, error: 'newer-version' });
  });

  test('by two at the same moment makes one version', async () => {
    const draft = await openDraft('kapplopning');
    await save(other, draft, relabelled(draft.node('rutin'), 'Ny rutin.'));
    const results = await Promise.all([home.as.admin, other, other].map((who) => publish(who, draft, 1)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error === 'draft-closed')).toHaveLength(2);
  });

  test('refuses what is no whole template, what is another’s, and what says nothing new', async () => {
    const draft = await openDraft('hel');
    expect(await publish(other, draft, 0)).toEqual({ ok: false, error: 'unchanged' });
    await save(other, draft, relabelled(draft.node('rutin'), ''));
    expect(await publish(other, draft, 1)).toEqual({ ok: false, error: 'broken-template' });
    await save(other, draft, relabelled(draft.node('rutin'), 'Ny rutin.', 2));
    const head = draft.node('hel');
    await save(other, draft, { ...relabelled(head, ''), value: { ...head.content, key: 'annans' } });
    expect(await publish(other, draft, 3)).toEqual({ ok: false, error: 'other-key' });
    await expect(publish(away.as.admin, draft, 3)).rejects.toThrow('notFound');
    expect(await news(draft)).toMatchObject({ status: 'open', newest: 1 });
  });
});

test('a retired version, and those before it, are planned no more; audits keep theirs', async () => {
  const draft = await openDraft('pensioneras');
  await save(other, draft, relabelled(draft.node('rutin'), 'Ny rutin.'));
  const second = rightly(await publish(other, draft, 1));
  rightly(await retireVersion(home.as.admin, { versionId: draft.versionId }));
  expect(await retireVersion(home.as.admin, { versionId: draft.versionId })).toEqual({
    ok: false,
    error: 'not-published',
  });
  const plan = (versionId: string) =>
    planAudit(home.as.auditor, {
      unitId: home.unitId,
      versionId,
      auditorIds: [home.as.auditor.userId],
      visitDate: null,
    });
  expect(await plan(draft.versionId)).toEqual({ ok: false, error: 'version-not-published' });
  rightly(await plan(second.versionId));
  rightly(await retireVersion(home.as.admin, { versionId: second.versionId }));
  expect(await plan(second.versionId)).toEqual({ ok: false, error: 'version-not-published' });
});
