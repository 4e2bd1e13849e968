import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { importTemplate } from '@/lib/commands/import-template';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { newId } from '@/lib/data/columns';
import { systemActor } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { decide } from './decide';
import { matrix, row, section, smallTemplate, tick } from './small-template';
import { beginOne, deciderOf, rightly, type TestTenant } from './two-tenants';

/** A form where one control stands in two places, one is a wish, and one may be partly fulfilled. */
export const countedTemplate = smallTemplate({
  key: 'raknad',
  name: 'Räknad mall',
  sections: [
    section('rutiner', [
      tick('rutin-vuxna', { label: 'Rutin finns[^1].', concept: 'rutin' }),
      tick('rutin-barn', { label: 'Rutin finns.', concept: 'rutin' }),
      tick('sprak', { label: 'Annat språk.', requirement: 'desirable' }),
    ]),
    section('arbetet', [tick('plan', { label: 'Plan finns.' }), matrix('underlag', [row('gallring')])]),
  ],
  footnotes: [{ key: '1', text: 'Enligt lag.' }],
});

/** The counted template in a tenant; the id of its version. */
export async function importCounted({ tenantId }: TestTenant): Promise<string> {
  const content = { content: countedTemplate, releaseNote: 'Första', origin: null };
  return rightly(await importTemplate(systemActor('operator', tenantId, 'test'), content)).versionId;
}

export type CountedAudit = {
  readonly unitId: string;
  readonly versionId: string;
  readonly visit: string;
  /** By item, where it is not as it should be. */
  readonly lacking?: Readonly<Record<string, 'unticked' | 'delvis' | 'nej'>>;
  readonly notApplicable?: readonly string[];
  readonly commented?: readonly string[];
  /** The lacking ones that are accepted; for the others there is an action. */
  readonly accepted?: readonly string[];
};

const good: Readonly<Record<string, string>> = {
  'rutin-vuxna': 'ticked',
  'rutin-barn': 'ticked',
  sprak: 'ticked',
  plan: 'ticked',
  gallring: 'ja',
};

/** An audit of the counted template, filled in and decided; its id. */
export async function decidedAudit(tenant: TestTenant, audit: CountedAudit): Promise<string> {
  const { auditor } = tenant.as;
  const { lacking = {}, notApplicable = [], commented = [], accepted = [] } = audit;
  const auditId = await beginOne(auditor, audit, plainDate(audit.visit));
  const change = (target: string, field: SentChange['field'], value: string): SentChange => ({
    mutationId: newId(),
    base: 0,
    target,
    field,
    value,
  });
  const changes = [
    ...Object.entries({ ...good, ...lacking }).map(([key, value]) => change(key, 'answer', value)),
    ...notApplicable.map((key) => change(key, 'assessment', 'notApplicable')),
    ...commented.map((key) => change(key, 'comment', 'Sett vid besöket.')),
  ];
  rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes }));
  rightly(await takeAuditStep(auditor, { auditId, step: 'startDrafting', reason: null }));
  for (const item of Object.keys(lacking)) {
    const decision = accepted.includes(item)
      ? { kind: 'accept' as const, motive: 'Godtas för nu.' }
      : { kind: 'requireAction' as const };
    rightly(await decideDeficiency(auditor, { auditId, item, revision: 0, decision }));
  }
  const toRemedy = Object.keys(lacking).filter((item) => !accepted.includes(item));
  if (toRemedy.length > 0) rightly(await saveAction(auditor, anActionFor(auditId, toRemedy)));
  rightly(await decide(deciderOf(auditor, tenant.slug), auditId));
  return auditId;
}

const anActionFor = (auditId: string, links: string[]) => ({
  auditId,
  actionId: null,
  revision: 0,
  content: {
    text: 'Rätta till bristerna.',
    links,
    critical: false,
    responsible: 'unit' as const,
    deadline: { deadline: { kind: 'nextAudit' as const, year: 2099 }, words: 'inför uppföljningen 2099' },
    followUp: null,
  },
  remediedOn: null,
});
