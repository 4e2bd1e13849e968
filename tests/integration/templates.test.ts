import { beforeAll, expect, test } from 'vitest';
import { importTemplate } from '@/lib/commands/import-template';
import { withTenant } from '@/lib/data/scope';
import { listTemplates, requireTemplateVersion } from '@/lib/data/templates';
import { canonicalJson } from '@/lib/domain/canonical-json';
import rvc from '@/templates/rvc/1.json';
import { connectedAs } from '../support/own-database';
import { routineTemplate } from '../support/routine-template';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const take = (content: unknown) =>
  importTemplate(home.as.admin, { content, releaseNote: 'Prov', origin: null });

test('the RVC form is stored word for word, with its hash and a row for each of its 105 items', async () => {
  const { versionId } = rightly(await take(rvc));
  const version = await withTenant(home.as.auditor, 'template.read', (tx) =>
    requireTemplateVersion(tx, versionId),
  );
  expect(version).toMatchObject({ number: 1, status: 'published' });
  const stored = await connectedAs('owner', (owner) =>
    owner.query(
      `SELECT content, sha256 = encode(sha256(content::bytea), 'hex') AS named,
        (SELECT count(*)::int FROM template_item WHERE version_id = $1) AS items FROM template_version WHERE id = $1`,
      [versionId],
    ),
  );
  expect(stored.rows).toEqual([{ content: canonicalJson(version.content), named: true, items: 105 }]);
});

test('a second import of a changed file is the next version, and of the same file none', async () => {
  const first = rightly(await take(routineTemplate('vaxande')));
  expect(await take(routineTemplate('vaxande'))).toEqual({ ok: false, error: { code: 'unchanged' } });
  const second = rightly(await take(routineTemplate('vaxande', 'Rutin finns och följs.')));
  expect([first.number, second.number]).toEqual([1, 2]);
  const listed = await withTenant(home.as.reader, 'template.read', listTemplates);
  expect(listed.find(({ key }) => key === 'vaxande')?.current).toMatchObject({
    versionId: second.versionId,
    number: 2,
  });
});

test('imports at the same moment come after each other', async () => {
  rightly(await take(routineTemplate('trangsel', 'Noll.')));
  const labels = ['Ett.', 'Två.', 'Tre.', 'Fyra.'];
  const results = await Promise.all(labels.map((label) => take(routineTemplate('trangsel', label))));
  expect(results.map((result) => rightly(result).number).sort()).toEqual([2, 3, 4, 5]);
});

test('a broken file is refused with everything that is wrong, and leaves nothing', async () => {
  const broken = { ...routineTemplate('trasig'), title: 1, language: 'fi' };
  const result = await take(broken);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'broken-template', problems: [{ path: ['language'] }, { path: ['title'] }] },
  });
  const listed = await withTenant(home.as.reader, 'template.read', listTemplates);
  expect(listed.map(({ key }) => key)).not.toContain('trasig');
});

test('what is published never changes, whoever asks the database; it can only be retired', async () => {
  const { versionId } = rightly(await take(routineTemplate('fast')));
  const at = `WHERE id = '${versionId}'`;
  const items = `WHERE version_id = '${versionId}'`;
  await connectedAs('superuser', async (client) => {
    for (const change of [
      `UPDATE template_version SET content = '{}', sha256 = encode(sha256('{}'), 'hex') ${at}`,
      `UPDATE template_version SET release_note = 'Annan' ${at}`,
      `UPDATE template_version SET status = 'draft' ${at}`,
      `DELETE FROM template_version ${at}`,
      `UPDATE template_item SET label = 'Annan' ${items}`,
      `DELETE FROM template_item ${items}`,
      `INSERT INTO template_item SELECT tenant_id, version_id, 'ny', 99, number, concept, kind, role, requirement, weight, label FROM template_item ${items} LIMIT 1`,
    ])
      await expect(client.query(change), change).rejects.toThrow(/never change/);
    expect((await client.query(`UPDATE template_version SET status = 'retired' ${at}`)).rowCount).toBe(1);
  });
});

test('a content that is not what its hash says is refused by the database', async () => {
  await connectedAs('owner', async (owner) => {
    const lie = owner.query(
      `INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256)
       VALUES ($1, gen_random_uuid(), $2, 99, 'draft', '{}', repeat('0', 64))`,
      [home.tenantId, home.templateId],
    );
    await expect(lie).rejects.toThrow(/hash/);
  });
});
