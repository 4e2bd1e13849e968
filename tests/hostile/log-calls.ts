import { insertLog, listLog } from '@/lib/data/log';
import { getLogHead, getUnlinkedEntryId, listLogLinks } from '@/lib/data/log-chain';
import { type Call, inside } from './call';

/** The log: who may read it, and who may hold it against its chain. */
export const logCalls: readonly Call[] = [
  {
    of: 'log.listLog',
    may: ['admin'],
    ...inside('log.read', (tx) => listLog(tx, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log.insertLog',
    may: ['admin'],
    ...inside('unit.register', (tx) => insertLog(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.listLogLinks',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => listLogLinks(tx, 0, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.getUnlinkedEntryId',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => getUnlinkedEntryId(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.getLogHead',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => getLogHead(tx)),
    foreign: 'stays-at-home',
  },
];
