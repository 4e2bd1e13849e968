import { newId } from '@/lib/data/columns';
import { gatherSections } from '@/lib/data/gather-section';
import { insertLog } from '@/lib/data/log';
import { insertDocument } from '@/lib/data/quality-documents';
import { insertOutsideActions } from '@/lib/data/raised-actions';
import { getRiskScale, hasPartsOfPlan, insertAssessment, insertRisk, lockRegister } from '@/lib/data/risks';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertRiskSelfCheck, insertSelfCheck } from '@/lib/data/self-checks';
import type { Actor } from '@/lib/domain/actor';
import { fileProblems } from '@/lib/domain/file-problem';
import type { RaisedFrom } from '@/lib/domain/outside-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { documentOfPlan } from '@/lib/domain/quality-document/document-of-plan';
import {
  type PlannedRisk,
  type PlannedSelfCheck,
  type QualityPlan,
  qualityPlanSchema,
  type RiskRow,
} from '@/lib/domain/quality-plan/quality-plan-schema';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type RiskScale, type RiskWeight, weightOf } from '@/lib/domain/risk/risk-level';
import { now, today } from '@/lib/time/clock';

export type ImportQualityPlanFailure =
  /** `problems` has a line for each, beginning with its place in the file. */
  | { readonly code: 'broken-plan'; readonly problems: readonly string[] }
  | { readonly code: 'imported-already' }
  | { readonly code: 'assessed-ahead' };

export type NewQualityPlan = {
  /** A quality plan's file, parsed as JSON but not yet looked at. */
  readonly content: unknown;
  /** The day that its risks were weighed. */
  readonly assessedOn: PlainDate;
};

/**
 * Takes the risks, self-checks and actions of a quality plan into the tenant's register, each risk as it was weighed, and
 * begins a draft of the document that it was, with its own words and with its tables as the register now has them. Nothing is taken of a plan whose parts the tenant has already, or with a risk that the tenant's scale has no place for.
 */
export async function importQualityPlan(
  actor: Actor,
  { content, assessedOn }: NewQualityPlan,
): Promise<Result<{ risks: number; selfChecks: number; documentId: string }, ImportQualityPlanFailure>> {
  return withTenant(actor, 'qualityPlan.import', async (tx) => {
    const parsed = qualityPlanSchema.safeParse(content);
    if (!parsed.success) return fail({ code: 'broken-plan', problems: fileProblems(parsed.error) });
    if (assessedOn > today()) return fail({ code: 'assessed-ahead' });
    await lockRegister(tx);
    if (await hasPartsOfPlan(tx, parsed.data.key)) return fail({ code: 'imported-already' });
    const scale = await getRiskScale(tx);
    const problems = offTheScale(parsed.data, scale);
    if (problems.length > 0) return fail({ code: 'broken-plan', problems });
    const register = new Register(tx, { origin: parsed.data.key, assessedOn, scale, at: now() });
    for (const area of parsed.data.risks.areas) {
      for (const row of area.rows) await register.addRow(area.title, row);
      for (const selfCheck of area.selfChecks) await register.addSelfCheck(area.title, selfCheck);
    }
    const documentId = await insertDraft(tx, parsed.data);
    const target = { type: 'qualityDocument', id: documentId };
    await insertLog(tx, { target, detail: { plan: parsed.data.key, ...register.counts } });
    return ok({ ...register.counts, documentId });
  });
}

async function insertDraft(tx: ScopedTx, plan: QualityPlan): Promise<string> {
  const { year, language, title } = plan;
  const at = now();
  const sections = await gatherSections(tx, documentOfPlan(plan), { year, at, today: today() });
  const head = { kind: 'qualityPlan', year, language, title, subtitle: null, basedOnId: null } as const;
  return insertDocument(tx, { ...head, sections, savedBy: null, at });
}

type Arrival = {
  readonly origin: string;
  readonly assessedOn: PlainDate;
  readonly scale: RiskScale;
  readonly at: Date;
};

/** Puts the parts of a plan into the register, one after the other, and counts them. */
class Register {
  readonly counts = { risks: 0, selfChecks: 0 };

  constructor(
    private readonly tx: ScopedTx,
    private readonly arrival: Arrival,
  ) {}

  async addRow(area: string, { risk, selfChecks, withoutSelfCheck, actions }: RiskRow): Promise<void> {
    const riskId = risk ? await this.addRisk(area, risk, withoutSelfCheck ?? 'missing') : null;
    const checkIds: string[] = [];
    for (const selfCheck of selfChecks) checkIds.push(await this.addSelfCheck(area, selfCheck));
    if (riskId !== null) {
      for (const selfCheckId of checkIds) await insertRiskSelfCheck(this.tx, { riskId, selfCheckId });
      await this.addActions({ kind: 'risk', id: riskId }, actions);
    } else if (checkIds[0] !== undefined) {
      await this.addActions({ kind: 'selfCheck', id: checkIds[0] }, actions);
    }
  }

  /** The plan says neither by when nor by whom: until somebody does, it is for the administration. */
  private async addActions(from: RaisedFrom, actions: RiskRow['actions']): Promise<void> {
    const unsaid = { responsible: 'administration', deadline: null, followUp: null } as const;
    const contents = actions.map(({ title, text }) => ({ text: title, details: text, ...unsaid }));
    await insertOutsideActions(this.tx, from, contents, this.arrival.assessedOn);
  }

  async addSelfCheck(area: string, { key: _key, ...content }: PlannedSelfCheck): Promise<string> {
    const { origin, at: savedAt } = this.arrival;
    const id = newId();
    await insertSelfCheck(this.tx, { id, area, ...content, unitId: null, origin, savedBy: null, savedAt });
    this.counts.selfChecks += 1;
    return id;
  }

  private async addRisk(
    area: string,
    risk: PlannedRisk,
    withoutSelfCheck: NonNullable<RiskRow['withoutSelfCheck']>,
  ): Promise<string> {
    const { origin, at, assessedOn, scale } = this.arrival;
    const { title, text } = risk;
    const id = newId();
    const content = { area, title, text, unitId: null, withoutSelfCheck };
    await insertRisk(this.tx, { id, ...content, origin, savedBy: null, savedAt: at });
    const nobody = { after: null, motive: null, assessedBy: null };
    await insertAssessment(this.tx, { riskId: id, assessedOn, weight: weighed(risk), scale, at, ...nobody });
    this.counts.risks += 1;
    return id;
  }
}

const weighed = ({ level, likelihood, consequence }: PlannedRisk): RiskWeight => ({
  level,
  likelihood,
  consequence,
});

function offTheScale({ risks }: QualityPlan, scale: RiskScale): string[] {
  return risks.areas
    .flatMap(({ rows }) => rows.flatMap(({ risk }) => risk ?? []))
    .flatMap((risk) => {
      const found = weightOf(weighed(risk), scale);
      return 'fault' in found ? [`${risk.key}: ${found.fault}`] : [];
    });
}
