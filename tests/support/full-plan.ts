import type { FullArea, FullGoal, FullIndicator, PlanInFull } from '@/lib/domain/plan/plan-in-full';

/** An indicator that says nothing but its name. */
export const anIndicator = (id: string, says: Partial<FullIndicator> = {}): FullIndicator => ({
  id,
  key: id,
  lineageId: id,
  revision: 0,
  label: id.toUpperCase(),
  title: `Indikator ${id}`,
  lead: null,
  rationale: null,
  definition: null,
  occasions: null,
  reporting: null,
  dataSource: null,
  splits: [],
  ...says,
});

export const aGoal = (id: string, indicators: readonly FullIndicator[], title = `Mål ${id}`): FullGoal => ({
  id,
  key: id,
  revision: 0,
  label: id.toUpperCase(),
  title,
  indicators,
});

export const anArea = (id: string, goals: readonly FullGoal[], text: string | null = null): FullArea => ({
  id,
  key: id,
  revision: 0,
  label: id.toUpperCase(),
  title: `Område ${id}`,
  text,
  goals,
});

/** A draft for 2027 with the areas given. */
export const aPlan = (areas: readonly FullArea[], says: Partial<PlanInFull> = {}): PlanInFull => ({
  id: 'plan',
  year: 2027,
  title: 'Uppföljningsplan',
  status: 'draft',
  decidedOn: null,
  version: null,
  decisionReference: null,
  language: 'sv',
  origin: 'Ett exempel.',
  introduction: [],
  footnotes: [],
  revision: 0,
  headRevision: 0,
  basedOnId: null,
  areas,
  ...says,
});
