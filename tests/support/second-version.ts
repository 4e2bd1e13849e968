import { importTemplate } from '@/lib/commands/import-template';
import type { Template } from '@/lib/domain/template/template-schema';
import { section, smallTemplate, tick } from './small-template';
import { rightly, type TestTenant } from './two-tenants';

const yesNo = { kind: 'yesNo', requirement: 'mandatory', mapping: { yes: 'fulfilled', no: 'unfulfilled' } };

/** The routine template after a revision: its tick has become a question, the open question is gone, and one is new. */
export function revisedRoutine(key: string): Template {
  return smallTemplate({
    key,
    name: `Liten mall ${key}`,
    sections: [
      section('rutiner', [
        { ...yesNo, key: 'rutin', label: 'Finns en rutin?' },
        { ...yesNo, key: 'plan', label: 'Finns en skriven plan?' },
      ]),
      section('nytt', [tick('barnkonsekvens', { label: 'Barnkonsekvensanalys finns.' })]),
    ],
  });
}

/** Publishes that revision as the tenant's next version of its template; the version's id. */
export async function publishRevised({ as, templateKey }: TestTenant): Promise<string> {
  const content = revisedRoutine(templateKey);
  return rightly(await importTemplate(as.admin, { content, releaseNote: 'Ny', origin: null })).versionId;
}
