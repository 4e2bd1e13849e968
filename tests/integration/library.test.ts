import { beforeAll, expect, test } from 'vitest';
import { adoptTemplate } from '@/lib/commands/adopt-template';
import { importTemplate } from '@/lib/commands/import-template';
import { publishDraft } from '@/lib/commands/publish-draft';
import { takeLibraryVersions } from '@/lib/commands/take-library-versions';
import { queueLibraryVersions } from '@/lib/data/queue';
import { withTenant } from '@/lib/data/scope';
import { getDraftNodes, listOpenDrafts } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion } from '@/lib/data/templates';
import { systemActor } from '@/lib/domain/actor';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import type { Template } from '@/lib/domain/template/template-schema';
import { type ShippedTemplate, shippedLibrary } from '@/lib/shipped-library';
import { connectedAs } from '../support/own-database';
import { routineTemplate } from '../support/routine-template';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const version = (number: number, content: Template) => ({
  number,
  content,
  releaseNote: `Bibliotekets version ${number}.`,
});

/** A library of one template, whose wording is another in each version. */
function libraryOf(name: string, first: string, ...later: string[]): readonly ShippedTemplate[] {
  const versions = later.map((label, at) => version(at + 2, routineTemplate(name, label)));
  return [{ name, versions: [version(1, routineTemplate(name, first)), ...versions] }];
}

const worker = () => systemActor('worker', home.tenantId, 'job take-library-versions');

const adopt = async (name: string, library: readonly ShippedTemplate[]) =>
  rightly(await adoptTemplate(home.as.admin, { name }, library));

const draftsOf = (templateId: string) =>
  withTenant(home.as.admin, 'draft.read', (tx) => listOpenDrafts(tx, templateId));

async function contentOf(draftId: string): Promise<Template> {
  const nodes = await withTenant(home.as.admin, 'draft.read', (tx) => getDraftNodes(tx, draftId));
  const checked = checkDraft(nodes);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

async function publish(templateId: string, draftId: string, newest: number): Promise<void> {
  const [draft] = await draftsOf(templateId);
  const seen = { templateId, draftId, revision: draft?.revision ?? 0, newest, releaseNote: 'Nytt.' };
  rightly(await publishDraft(home.as.admin, seen));
}

test('a template of the library becomes the tenant’s own, published at once, and only once', async () => {
  const library = libraryOf('egen', 'Rutin finns.', 'Rutin finns och följs.');
  const { templateId, versionId } = await adopt('egen', library);
  const [overview, stored] = await withTenant(home.as.reader, 'template.read', async (tx) => [
    await requireTemplateOverview(tx, templateId),
    await requireTemplateVersion(tx, versionId),
  ]);
  expect(overview).toMatchObject({ origin: 'egen', versions: [{ number: 1, status: 'published' }] });
  expect(stored.content).toEqual(routineTemplate('egen', 'Rutin finns och följs.'));
  expect(await adoptTemplate(home.as.admin, { name: 'egen' }, library)).toEqual({
    ok: false,
    error: 'already-there',
  });
  expect(await adoptTemplate(home.as.admin, { name: 'annan' }, library)).toEqual({
    ok: false,
    error: 'not-in-library',
  });
  expect(await takeLibraryVersions(worker(), library)).toEqual([]);
});

test('a new version arrives as one draft, however often the library is looked into', async () => {
  const name = 'ny-version';
  const { templateId, versionId } = await adopt(name, libraryOf(name, 'Rutin finns.'));
  const library = libraryOf(name, 'Rutin finns.', 'Rutin finns och följs.');
  const [taken] = await takeLibraryVersions(worker(), library);
  expect(taken).toMatchObject({ name, number: 2 });
  expect(await takeLibraryVersions(worker(), library)).toEqual([]);
  const drafts = await draftsOf(templateId);
  expect(drafts).toMatchObject([
    { source: 'library', baseVersionId: versionId, originNote: 'Bibliotekets version 2.', startedBy: null },
  ]);
  expect(await contentOf(drafts[0]?.id ?? '')).toEqual(routineTemplate(name, 'Rutin finns och följs.'));
});

test('the tenant’s own changes stay when the library’s come', async () => {
  const name = 'egna-andringar';
  const { templateId } = await adopt(name, libraryOf(name, 'Rutin finns.'));
  const own = { ...routineTemplate(name), title: 'Vår egen mall' };
  rightly(await importTemplate(home.as.admin, { content: own, releaseNote: 'Eget.', origin: null }));
  await takeLibraryVersions(worker(), libraryOf(name, 'Rutin finns.', 'Rutin finns och följs.'));
  const [draft] = await draftsOf(templateId);
  expect(await contentOf(draft?.id ?? '')).toEqual({
    ...routineTemplate(name, 'Rutin finns och följs.'),
    title: 'Vår egen mall',
  });
});

test('after a published update the next one is told from it, and after one left lying from what came before', async () => {
  const name = 'i-takt';
  const wordings = ['Rutin finns.', 'Rutin finns och följs.', 'Rutin finns, följs och är känd.'] as const;
  const { templateId } = await adopt(name, libraryOf(name, wordings[0]));
  await takeLibraryVersions(worker(), libraryOf(name, wordings[0], wordings[1]));
  const [second] = await draftsOf(templateId);
  await publish(templateId, second?.id ?? '', 1);
  await takeLibraryVersions(worker(), libraryOf(name, ...wordings));
  const [third] = await draftsOf(templateId);
  expect(await contentOf(third?.id ?? '')).toEqual(routineTemplate(name, wordings[2]));
  await takeLibraryVersions(worker(), libraryOf(name, ...wordings, 'Rutinen är känd.'));
  const [fourth] = await draftsOf(templateId);
  expect(await contentOf(fourth?.id ?? '')).toEqual(routineTemplate(name, 'Rutinen är känd.'));
});

test('nothing arrives when the tenant’s own says it already', async () => {
  const name = 'fore';
  const { templateId } = await adopt(name, libraryOf(name, 'Rutin finns.'));
  const content = routineTemplate(name, 'Rutin finns och följs.');
  rightly(await importTemplate(home.as.admin, { content, releaseNote: 'Eget.', origin: null }));
  const library = libraryOf(name, 'Rutin finns.', 'Rutin finns och följs.');
  expect(await takeLibraryVersions(worker(), library)).toEqual([{ name, number: 2, draftId: null }]);
  expect(await draftsOf(templateId)).toEqual([]);
});

test('what is imported as the library has it follows the library, and what is not does not', async () => {
  const [shipped] = shippedLibrary();
  if (!shipped) throw new Error('The library is empty');
  const { content } = shipped.versions[0];
  rightly(await importTemplate(home.as.admin, { content, releaseNote: 'Först.', origin: shipped.name }));
  const newer = { ...content, title: `${content.title} (2)` };
  const library: ShippedTemplate[] = [
    { name: shipped.name, versions: [...shipped.versions, version(99, newer)] },
  ];
  expect(await takeLibraryVersions(worker(), library)).toMatchObject([{ name: shipped.name, number: 99 }]);
  const own = routineTemplate('fristaende');
  rightly(await importTemplate(home.as.admin, { content: own, releaseNote: 'Eget.', origin: null }));
  expect(await takeLibraryVersions(worker(), libraryOf('fristaende', 'Annat.', 'Nytt.'))).toEqual([]);
});

test('the worker is sent to every tenant that has anything from the library, and a version comes to the database once', async () => {
  expect(await queueLibraryVersions()).toBeGreaterThan(0);
  await connectedAs('superuser', async (client) => {
    const again = client.query(
      'INSERT INTO library_arrival SELECT * FROM library_arrival WHERE tenant_id = $1 LIMIT 1',
      [home.tenantId],
    );
    await expect(again).rejects.toThrow(/library_arrival_pkey/);
  });
});
