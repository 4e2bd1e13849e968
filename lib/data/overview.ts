import type { JudgementCode } from '@/lib/domain/judgement-code';
import { type AreaStanding, areaStandings } from '@/lib/domain/overview/indicator-standing';
import { type Overdue, overdueIn } from '@/lib/domain/overview/overdue';
import { yearsToChoose } from '@/lib/domain/overview/overview-choice';
import { holds, summaryOf, type YearSummary } from '@/lib/domain/overview/year-summary';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { IndicatorToMeasure } from '@/lib/domain/plan/indicator-to-measure';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import type { DocumentSummary } from '@/lib/domain/quality-document/quality-document';
import { listBoardActions } from './action-board';
import { readAuditYear } from './audit-year';
import { listOutcomes } from './findings';
import { getSmallCountLimit, listToldMeasurementsOfYear } from './measurements';
import { listIndicatorsToMeasure } from './measuring-tasks';
import { listPlannedIndicators } from './planned-indicators';
import { listPlans } from './plans';
import { listDocuments } from './quality-documents';
import { listDocumentReports, listNewestReports, type ReportFacts } from './reports';
import { getRiskScale, listRisks } from './risks';
import type { ScopedTx } from './scope';

/** A quality plan or report that has been decided, with what it was sealed as; null for as long as it waits for that. */
export type DecidedDocument = DocumentSummary & { readonly report: ReportFacts | null };

/** An audit whose decision stands, by the year it was held in. */
export interface DecidedAudit {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitName: string;
  readonly templateName: string;
  readonly heldOn: PlainDate;
  readonly chosen: JudgementCode;
  /** The newest sealed report; null for as long as it waits for its seal. */
  readonly reportId: string | null;
}

/** A year as the board sees it. */
export interface Overview {
  readonly summary: YearSummary;
  /** The years that have something to show, the newest first. */
  readonly years: readonly number[];
  /** Those that hold for the year: one for each part of the organisation that has its own. */
  readonly plans: readonly PlanSummary[];
  /** Those of the year, and those that were decided in it. */
  readonly documents: readonly DecidedDocument[];
  /** By unit. */
  readonly audits: readonly DecidedAudit[];
  readonly areas: readonly AreaStanding[];
  readonly overdue: Overdue;
  /** Below how many people no figure is told. */
  readonly limit: number;
}

/**
 * A year in one page, of what the actor reaches: each part as its own list shows it, so that nothing is counted in two ways.
 * In as many queries for five hundred units as for one; a few more for each plan that the year has beside its first.
 */
export async function readOverview(tx: ScopedTx, year: number, today: PlainDate): Promise<Overview> {
  const plans = (await listPlans(tx)).filter(({ status }) => status !== 'draft');
  const documents = (await listDocuments(tx)).filter(({ status }) => status === 'decided');
  const outcomes = await listOutcomes({ ...tx, action: 'results.read' });
  const ofYear = plans.filter((plan) => plan.year === year && holds(plan));
  const { units, seesPlanned } = await readAuditYear(tx, year, today);
  const areas = await readAreas(tx, ofYear, year);
  const overdue = overdueIn(
    {
      actions: await listBoardActions(tx, today),
      indicators: await readIndicatorsToMeasure(tx, ofYear, today),
      risks: await listRisks({ ...tx, action: 'risk.read' }),
      scale: await getRiskScale(tx),
      units,
    },
    { year, today },
  );
  const audits = await withReports(
    tx,
    outcomes.filter((outcome) => outcome.year === year),
  );
  const decided = audits.length;
  const withContent = [
    ...plans.map((plan) => plan.year),
    ...documents.flatMap(yearsOf),
    ...outcomes.map((outcome) => outcome.year),
  ];
  return {
    summary: summaryOf({ year, plans: ofYear, areas, overdue, decided, units, seesPlanned }),
    years: yearsToChoose(withContent, year, today),
    plans: ofYear,
    documents: await sealed(
      tx,
      documents.filter((document) => yearsOf(document).includes(year)),
    ),
    audits,
    areas,
    overdue,
    limit: await getSmallCountLimit(tx),
  };
}

/** A report on a year is decided in the next: it belongs to both. */
const yearsOf = ({ year, decidedOn }: DocumentSummary): number[] =>
  decidedOn === null ? [year] : [year, Number(decidedOn.slice(0, 4))];

async function readAreas(tx: ScopedTx, plans: readonly PlanSummary[], year: number): Promise<AreaStanding[]> {
  const indicators = await listPlannedIndicators(
    tx,
    plans.map(({ id }) => id),
  );
  const told = [
    ...(await listToldMeasurementsOfYear(tx, year - 1)),
    ...(await listToldMeasurementsOfYear(tx, year)),
  ];
  return areaStandings(indicators, told, year);
}

async function readIndicatorsToMeasure(
  tx: ScopedTx,
  plans: readonly PlanSummary[],
  today: PlainDate,
): Promise<IndicatorToMeasure[]> {
  const found: IndicatorToMeasure[] = [];
  for (const plan of plans) found.push(...(await listIndicatorsToMeasure(tx, plan, today)));
  return found;
}

async function sealed(tx: ScopedTx, documents: readonly DocumentSummary[]): Promise<DecidedDocument[]> {
  const reports = await listDocumentReports(
    tx,
    documents.map(({ id }) => id),
  );
  return documents.map((document) => ({ ...document, report: reports.get(document.id) ?? null }));
}

async function withReports(
  tx: ScopedTx,
  outcomes: readonly Omit<DecidedAudit, 'reportId'>[],
): Promise<DecidedAudit[]> {
  const reports = await listNewestReports(
    { ...tx, action: 'report.read' },
    outcomes.map(({ auditId }) => auditId),
  );
  return outcomes
    .map(({ auditId, caseNumber, unitName, templateName, heldOn, chosen }) => ({
      ...{ auditId, caseNumber, unitName, templateName, heldOn, chosen },
      reportId: reports.get(auditId)?.id ?? null,
    }))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'sv') || a.heldOn.localeCompare(b.heldOn));
}
