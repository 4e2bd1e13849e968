import { z } from 'zod';
import { findPersonalData } from './find-personal-data';

/** What a tenant does when an audit whose texts single persons out is to be decided: says so, or does not let it be decided. */
export const personalDataRules = ['warn', 'refuse'] as const;
export const personalDataRuleSchema = z.enum(personalDataRules);
export type PersonalDataRule = (typeof personalDataRules)[number];

/** Where in an audit something stands that singles a person out. */
export type PersonalDataPlaces = {
  /** Items, groups and sections whose answers, comments or motives hold it. */
  readonly items: readonly string[];
  /** Numbers of actions. */
  readonly actions: readonly number[];
  /** Whether the summary, the judgement or a motive of the whole holds it. */
  readonly inWhole: boolean;
};

/** The texts of an audit that come to stand in its report. */
export type CaseTexts = {
  readonly items: readonly { readonly target: string; readonly text: unknown }[];
  readonly actions: readonly { readonly number: number; readonly text: unknown }[];
  readonly whole: unknown;
};

const holdsAny = (written: unknown): boolean => {
  if (typeof written === 'string') return findPersonalData(written).length > 0;
  return typeof written === 'object' && written !== null && Object.values(written).some(holdsAny);
};

/** Where the texts hold something that singles a person out; what has several parts is looked into part by part. */
export function personalDataIn({ items, actions, whole }: CaseTexts): PersonalDataPlaces {
  const holding = <Part extends { readonly text: unknown }>(parts: readonly Part[]) =>
    parts.filter(({ text }) => holdsAny(text));
  return {
    items: [...new Set(holding(items).map(({ target }) => target))],
    actions: holding(actions).map(({ number }) => number),
    inWhole: holdsAny(whole),
  };
}
