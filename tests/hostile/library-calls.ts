import { adoptTemplate } from '@/lib/commands/adopt-template';
import { takeLibraryVersions } from '@/lib/commands/take-library-versions';
import { newId } from '@/lib/data/columns';
import { getArrivalOfDraft, insertLibraryArrival, listLibraryTemplates } from '@/lib/data/library-arrivals';
import { listTemplateOverviews, requireTemplateOverview } from '@/lib/data/template-versions';
import { systemActor } from '@/lib/domain/actor';
import type { ShippedTemplate } from '@/lib/shipped-library';
import { routineTemplate } from '../support/routine-template';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** A library of one template of any name, with as many versions as are told. */
function libraryOf(name: string, count: number): readonly ShippedTemplate[] {
  const version = (number: number) => ({
    number,
    content: routineTemplate(name, `Rutin ${number} finns.`),
    releaseNote: 'Ny',
  });
  const later = Array.from({ length: count - 1 }, (_, at) => version(at + 2));
  return [{ name, versions: [version(1), ...later] }];
}

const anyName = (): string => `mall-${newId()}`;

let number = 1;

/** The tenant with a template of the library, whose next version has not come yet. */
async function withAdopted(target: TestTenant): Promise<TestTenant> {
  const name = anyName();
  const adopted = rightly(await adoptTemplate(target.as.admin, { name }, libraryOf(name, 1)));
  return { ...target, ...adopted, templateKey: name };
}

/** The versions of templates, and what the shipped library brings. */
export const libraryCalls: readonly Call[] = [
  {
    of: 'template-versions.listTemplateOverviews',
    may: EVERYONE,
    ...inside('template.read', (tx) => listTemplateOverviews(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'template-versions.requireTemplateOverview',
    may: EVERYONE,
    ...inside('template.read', (tx, { templateId }) => requireTemplateOverview(tx, templateId)),
  },
  {
    of: 'library-arrivals.listLibraryTemplates',
    may: ['worker', 'operator'],
    ...inside('library.take', (tx) => listLibraryTemplates(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'library-arrivals.getArrivalOfDraft',
    may: ['admin'],
    prepare: withArrivedDraft,
    ...inside('draft.read', (tx, { draftId }) =>
      mustBe(getArrivalOfDraft(tx, draftId).then((arrival) => arrival !== null)),
    ),
  },
  {
    of: 'library-arrivals.insertLibraryArrival',
    may: ['worker', 'operator'],
    ...inside('library.take', (tx, { templateId, versionId }) => {
      number += 1;
      return insertLibraryArrival(tx, { templateId, number, as: { versionId }, at: new Date() });
    }),
  },
  {
    of: 'adopt-template.adoptTemplate',
    action: 'template.adopt',
    may: ['admin'],
    make: (actor) => {
      const name = anyName();
      return adoptTemplate(actor, { name }, libraryOf(name, 1));
    },
    foreign: 'stays-at-home',
  },
  {
    of: 'take-library-versions.takeLibraryVersions',
    action: 'library.take',
    may: ['worker', 'operator'],
    prepare: withAdopted,
    make: async (actor, { templateKey }) => {
      const taken = await takeLibraryVersions(actor, libraryOf(templateKey, 2));
      return mustBe(Promise.resolve(taken.length > 0));
    },
  },
];

/** The tenant with a draft that the library has brought. */
async function withArrivedDraft(target: TestTenant): Promise<TestTenant> {
  const adopted = await withAdopted(target);
  const { tenantId, templateKey } = adopted;
  const worker = systemActor('worker', tenantId, 'job take-library-versions');
  const [taken] = await takeLibraryVersions(worker, libraryOf(templateKey, 2));
  return { ...adopted, draftId: taken?.draftId ?? '' };
}
