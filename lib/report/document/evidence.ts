import type { SnapshotEvidence } from '../snapshot';
import type { Block, Cell } from './report-document';
import { nameOf, type ReportSource } from './report-source';
import { heading } from './written';

/** The files that were attached: each is the one that has this checksum. Nothing when there are none. */
export function evidence(source: ReportSource): Block[] {
  const { snapshot, t } = source;
  if (!snapshot.evidence) return [];
  const names = [t('evidence.about'), t('evidence.title'), t('evidence.sha256')];
  const rows = snapshot.evidence.map((file): Cell[] => [
    [[{ text: aboutOf(file, source) }]],
    [[{ text: file.title }], [{ text: t('evidence.size', sizeOf(file)), tone: 'muted' }]],
    // In parts, since a line has no room for the whole.
    [[{ text: file.sha256.replaceAll(/(.{16})(?!$)/g, '$1 '), tone: 'muted' }]],
  ]);
  return [
    heading(2, t('evidence.heading')),
    {
      kind: 'table',
      look: 'rows',
      widths: [92, null, 128],
      head: names.map((text): Cell => [[{ text }]]),
      headerColumn: 0,
      rows,
    },
  ];
}

function aboutOf({ item, action }: SnapshotEvidence, source: ReportSource): string {
  return item === null ? source.t('evidence.action', { number: String(action) }) : nameOf(item, source);
}

const sizeOf = ({ type, size }: SnapshotEvidence) => ({
  type: type.toUpperCase(),
  kilobytes: String(Math.max(1, Math.round(size / 1000))),
});
