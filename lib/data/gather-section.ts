import { definitionsOf } from '@/lib/domain/measurement/measure-charts';
import { seriesOf } from '@/lib/domain/measurement/measured-series';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import type { PlainDate } from '@/lib/domain/plain-date';
import { wordsOfMeasure } from '@/lib/domain/plan/measure';
import type {
  Gathered,
  GatheredActions,
  GatheredAudits,
  GatheredCheck,
  GatheredIndicators,
  GatheredMeasure,
  GatheredRisks,
} from '@/lib/domain/quality-document/gathered';
import { byPlace, gatheredAction } from '@/lib/domain/quality-document/gathered-action';
import type {
  DataChoice,
  DocumentSection,
  Gathering,
  IndicatorEntry,
  SectionContent,
} from '@/lib/domain/quality-document/section';
import { isSameValue } from '@/lib/domain/same-value';
import { listBoardActions } from './action-board';
import { dayColumn, dayOf, dayOrNull } from './columns';
import { listOutcomes } from './findings';
import { listToldMeasurements } from './measurements';
import { getPlannedIndicator, listMeasuresOf } from './planned-indicators';
import { ofUnitsInReach } from './risk-reach';
import { absenceOf } from './risks';
import type { ScopedTx } from './scope';

/** The year that a document is about, and the day in Sweden that it is gathered on. */
export interface GatheringTime {
  readonly year: number;
  readonly today: PlainDate;
}

/** What the data says now for a section's choice; null for what is counted elsewhere. */
export async function gatherSection(
  tx: ScopedTx,
  choice: DataChoice,
  time: GatheringTime,
): Promise<Gathered | null> {
  switch (choice.kind) {
    case 'risks':
      return gatherRisks(tx, choice.area, time.year);
    case 'indicators':
      return gatherIndicators(tx, choice.entries, time.year);
    case 'audits':
      return gatherAudits(tx, choice.year);
    case 'actions':
      return gatherActions(tx, choice.year, time.today);
    case 'lexSarah':
      return null;
  }
}

/** New sections with what the data says now below their texts. */
export async function gatherSections(
  tx: ScopedTx,
  contents: readonly SectionContent[],
  { at, ...time }: GatheringTime & { readonly at: Date },
): Promise<(SectionContent & { readonly gathering: Gathering | null })[]> {
  const sections = [];
  for (const content of contents) {
    const gathered = content.data && (await gatherSection(tx, content.data, time));
    sections.push({ ...content, gathering: gathered && { at: at.toISOString(), content: gathered } });
  }
  return sections;
}

/** The sections whose data says otherwise now than when it was gathered, each with what it says. */
export async function readSourceChanges(
  tx: ScopedTx,
  { year, sections }: { readonly year: number; readonly sections: readonly DocumentSection[] },
  today: PlainDate,
): Promise<ReadonlyMap<string, Gathered>> {
  const changes = new Map<string, Gathered>();
  for (const { id, data, gathering } of sections) {
    if (data === null || gathering === null) continue;
    const current = await gatherSection(tx, data, { year, today });
    if (current && !isSameValue(current, gathering.content)) changes.set(id, current);
  }
  return changes;
}

/** The areas that the register speaks of, in the order in which they came. */
export async function listRiskAreas(tx: ScopedTx): Promise<string[]> {
  const of = { where: { ...ofUnitsInReach(tx), endedOn: null }, select: { area: true } };
  const risks = await tx.db.risk.findMany({ ...of, orderBy: { number: 'asc' } });
  const selfChecks = await tx.db.selfCheck.findMany({ ...of, orderBy: { id: 'asc' } });
  return [...new Set([...risks, ...selfChecks].map(({ area }) => area))];
}

const inOrder = [{ checkedOn: 'asc' as const }, { at: 'asc' as const }, { id: 'asc' as const }];

/** What stood during the year: what ended before it is not there. */
async function gatherRisks(tx: ScopedTx, area: string | null, year: number): Promise<GatheredRisks> {
  const during = {
    gte: dayColumn(`${year}-01-01` as PlainDate),
    lte: dayColumn(`${year}-12-31` as PlainDate),
  };
  const standing = { OR: [{ endedOn: null }, { endedOn: { gte: during.gte } }] };
  const chosen = { ...ofUnitsInReach(tx), ...standing, ...(area !== null && { area }) };
  const actions = { orderBy: { number: 'asc' as const }, select: { text: true, details: true } };
  const results = { where: { checkedOn: during }, orderBy: inOrder };
  const risks = await tx.db.risk.findMany({
    where: chosen,
    orderBy: { number: 'asc' },
    include: {
      actions,
      assessments: {
        orderBy: [{ assessedOn: 'asc' }, { at: 'asc' }, { id: 'asc' }],
        select: { assessedOn: true, level: true },
      },
      selfChecks: {
        where: { selfCheck: { ...ofUnitsInReach(tx), ...standing } },
        orderBy: { selfCheckId: 'asc' },
        include: { selfCheck: { include: { results } } },
      },
    },
  });
  const alone = await tx.db.selfCheck.findMany({
    where: { ...chosen, risks: { none: {} } },
    orderBy: { id: 'asc' },
    include: { actions, results },
  });
  return {
    kind: 'risks',
    rows: [
      ...risks.map((risk) => ({
        risk: {
          number: risk.number,
          title: risk.title,
          text: risk.text,
          level: levelIn(risk.assessments, during.lte),
          endedOn: dayOrNull(risk.endedOn),
        },
        selfChecks: risk.selfChecks.map(({ selfCheck }) => checkOf(selfCheck)),
        withoutSelfCheck: risk.selfChecks.length > 0 ? null : absenceOf(risk.withoutSelfCheck),
        actions: risk.actions.map(plannedOf),
      })),
      ...alone
        .filter((check) => check.actions.length > 0)
        .map((check) => ({
          risk: null,
          selfChecks: [checkOf(check)],
          withoutSelfCheck: null,
          actions: check.actions.map(plannedOf),
        })),
    ],
    selfChecks: alone.filter((check) => check.actions.length === 0).map(checkOf),
  };
}

/** What is to be done, as the quality plan's tables have it: in a line, and more of it below. */
const plannedOf = ({ text, details }: { readonly text: string; readonly details: string | null }) => ({
  title: text,
  text: details,
});

/** As last weighed by the end of the year; as first weighed, where that was later. */
function levelIn(
  assessments: readonly { readonly assessedOn: Date; readonly level: number }[],
  end: Date,
): number | null {
  const weighed = assessments.findLast(({ assessedOn }) => assessedOn <= end) ?? assessments[0];
  return weighed?.level ?? null;
}

type CheckRow = Pick<GatheredCheck, 'title' | 'text'> & {
  readonly results: readonly (Omit<GatheredCheck['results'][number], 'checkedOn'> & {
    readonly checkedOn: Date;
  })[];
};

const checkOf = ({ title, text, results }: CheckRow): GatheredCheck => ({
  title,
  text,
  results: results.map(({ checkedOn, result, conclusion, satisfactory }) => ({
    checkedOn: dayOf(checkedOn),
    result,
    conclusion,
    satisfactory,
  })),
});

async function gatherIndicators(
  tx: ScopedTx,
  entries: readonly IndicatorEntry[],
  year: number,
): Promise<GatheredIndicators> {
  const gathered: GatheredIndicators['entries'] = [];
  for (const { lineageId } of entries) {
    gathered.push({ measures: lineageId === null ? [] : await measuresUntil(tx, lineageId, year) });
  }
  return { kind: 'indicators', entries: gathered };
}

/** What may be told of an indicator until the end of a year, each measure of the plan of that year by itself. */
async function measuresUntil(tx: ScopedTx, lineageId: string, year: number): Promise<GatheredMeasure[]> {
  const indicator = await getPlannedIndicator(tx, lineageId, year);
  if (!indicator) return [];
  const told = (await listToldMeasurements(tx, lineageId)).filter(({ to }) => to <= `${year}-12-31`);
  const measures = measuresOf(indicator);
  const measuredBy = await listMeasuresOf(
    tx,
    told.map(({ indicatorId }) => indicatorId),
  );
  return measures.map((measure, at) => {
    const measured = told.filter((one) => one.measure === at);
    const definitions = definitionsOf(measured.map(({ indicatorId }) => measuredBy.get(indicatorId)?.[at]));
    return {
      name: measures.length > 1 ? (wordsOfMeasure(measure)[0] ?? null) : null,
      direction: measure.direction,
      targets: measure.targets,
      times: measured.map(({ from, to }, place) => {
        const definition = definitions[place] ?? 0;
        return { from, to, ...(definition > 0 && { definition }) };
      }),
      series: seriesOf(measured).map(({ group, figures }) => ({ group, figures: [...figures] })),
    };
  });
}

async function gatherAudits(tx: ScopedTx, year: number): Promise<GatheredAudits> {
  const outcomes = await listOutcomes(tx);
  return {
    kind: 'audits',
    audits: outcomes
      .filter((outcome) => outcome.year === year)
      .map(({ caseNumber, unitName, templateName, heldOn, chosen, deficiencies }) => ({
        caseNumber,
        unit: unitName,
        template: templateName,
        heldOn,
        chosen,
        deficiencies,
      })),
  };
}

/**
 * The actions of the audits of a year, by unit and in the order of their reports; and what was to be done outside audits during
 * the year: raised by its end, and not done before it began.
 */
async function gatherActions(tx: ScopedTx, year: number, today: PlainDate): Promise<GatheredActions> {
  const ofYear = new Set(
    (await listOutcomes(tx)).filter((outcome) => outcome.year === year).map(({ auditId }) => auditId),
  );
  const actions = (await listBoardActions(tx, today)).filter(({ origin, raisedOn, remediedOn }) =>
    origin.kind === 'audit'
      ? ofYear.has(origin.id)
      : (raisedOn ?? '') <= `${year}-12-31` && (remediedOn === null || remediedOn >= `${year}-01-01`),
  );
  return {
    kind: 'actions',
    actions: actions.toSorted(byPlace).map((action) => gatheredAction(action, today)),
  };
}
