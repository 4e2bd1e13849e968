import { assessRisk } from '@/lib/commands/assess-risk';
import { recordSelfCheckResult } from '@/lib/commands/record-self-check-result';
import { saveRisk } from '@/lib/commands/save-risk';
import { saveSelfCheck } from '@/lib/commands/save-self-check';
import { setRiskScale } from '@/lib/commands/set-risk-scale';
import type { Person } from '@/lib/domain/actor';
import { type PlainDate, plainDate } from '@/lib/domain/plain-date';
import type { Result } from '@/lib/domain/result';
import type { RiskContent, SelfCheckContent } from '@/lib/domain/risk/risk';
import { defaultRiskScale } from '@/lib/domain/risk/risk-level';

const ASSESSED: PlainDate = plainDate('2026-01-15');

/** What is written of a risk, in the words of a tenant. */
export const riskContent = (slug: string, unitId: string | null): RiskContent => ({
  area: `Vuxna ${slug}`,
  title: `Vårdplaner följs inte upp, ${slug}`,
  text: 'Den enskilda får inte det stöd de har rätt till.',
  unitId,
  withoutSelfCheck: 'missing',
});

/** What is written of a self-check, in the words of a tenant. */
export const selfCheckContent = (slug: string, unitId: string | null): SelfCheckContent => ({
  area: `Vuxna ${slug}`,
  title: `Kontroll av att vårdplaner följs upp, ${slug}`,
  text: null,
  question: 'Följs vårdplanerna upp?',
  method: 'Stickprov',
  frequency: 'Per tertial',
  sample: 'Tio ärenden',
  unitId,
});

/** 3 × 2, and 1 × 2 after action. */
export const assessmentOf = (riskId: string) => ({
  riskId,
  assessedOn: ASSESSED,
  weight: { level: null, likelihood: 3, consequence: 2 },
  after: { level: null, likelihood: 1, consequence: 2 },
  motive: 'Vägd i ledningsgruppen.',
});

/** What a self-check showed. */
export const resultOf = (slug: string) => ({
  checkedOn: ASSESSED,
  sample: 'Tio ärenden',
  result: `Åtta av tio var uppföljda, ${slug}.`,
  conclusion: null,
  satisfactory: false,
});

/** A risk of a unit that nobody has weighed, with an action; its id. */
export async function addRisk(person: Person, slug: string, unitId: string | null): Promise<string> {
  return value(await saveRisk(person, { riskId: null, revision: 0, content: riskContent(slug, unitId) }))
    .riskId;
}

/** A self-check of a unit; its id. */
export async function addSelfCheck(
  person: Person,
  slug: string,
  { unitId, riskId }: { readonly unitId: string | null; readonly riskId: string | null },
): Promise<string> {
  const selfCheck = { selfCheckId: null, revision: 0, content: selfCheckContent(slug, unitId), riskId };
  return value(await saveSelfCheck(person, selfCheck)).selfCheckId;
}

/** A risk of a unit that is weighed and has an action, and a self-check that watches it and has shown something. */
export async function makeRiskRegister(admin: Person, slug: string, unitId: string) {
  value(await setRiskScale(admin, defaultRiskScale));
  const riskId = await addRisk(admin, slug, unitId);
  value(await assessRisk(admin, assessmentOf(riskId)));
  const selfCheckId = await addSelfCheck(admin, slug, { unitId, riskId });
  value(await recordSelfCheckResult(admin, { selfCheckId, result: resultOf(slug) }));
  return { riskId, selfCheckId };
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}
