import { listDecidedCases, readSimulation } from '@/lib/data/simulation';
import { type Call, inside, mustBe } from './call';

const isSome = (found: readonly unknown[]): boolean => found.length > 0;

/** What drafts would have made of decided audits. */
export const simulationCalls: readonly Call[] = [
  {
    of: 'simulation.listDecidedCases',
    may: ['admin'],
    ...inside('simulation.read', (tx, { templateId }) =>
      mustBe(listDecidedCases(tx, templateId, 'newest').then(isSome)),
    ),
  },
  {
    of: 'simulation.readSimulation',
    may: ['admin'],
    ...inside('simulation.read', (tx, { templateId, draftId }) =>
      readSimulation(tx, { templateId, draftId }, 'all'),
    ),
  },
];
