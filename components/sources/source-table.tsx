import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { describeCitation } from '@/lib/text/explain-source-problem';
import { type StatusTone, StatusWord } from '../ui/status-word';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import type { SourceRow } from './source-row';

type SourceTableProps = {
  rows: readonly SourceRow[];
  /** Where the source with this key is changed; null for those who may not. */
  editHrefOf: ((key: string) => string) | null;
};

/** The whole register: what each source is, when it applies, what came in its place, and who cites it. */
export function SourceTable({ rows, editHrefOf }: SourceTableProps) {
  const t = useTranslations('sources');
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-40 tablet:min-w-56">{t('table.source')}</ColumnHeader>
          <ColumnHeader className="min-w-44">{t('table.validity')}</ColumnHeader>
          <ColumnHeader className="min-w-36">{t('table.replacedBy')}</ColumnHeader>
          <ColumnHeader className="min-w-56">{t('table.citedIn')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.source.key} id={anchorOf(row.source.key)} className="target:bg-accent-soft">
            <RowHeader>
              <SourceName row={row} editHref={editHrefOf?.(row.source.key) ?? null} />
            </RowHeader>
            <Cell>
              <Validity row={row} />
            </Cell>
            <Cell>
              <Successors row={row} />
            </Cell>
            <Cell>
              <CitedBy row={row} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const anchorOf = (key: string): string => `source-${key}`;

function SourceName({ row: { source }, editHref }: { row: SourceRow; editHref: string | null }) {
  const t = useTranslations('sources');
  const { designation, name, number, kind, origin, note } = source;
  return (
    <div className="grid justify-items-start gap-1">
      <span className="flex items-start gap-1">
        <strong className="text-base leading-ui">{designation}</strong>
        {editHref && (
          <Link
            href={editHref}
            aria-label={t('table.edit', { name: designation })}
            className="-my-2.5 grid size-target place-items-center text-accent"
          >
            <Pencil />
          </Link>
        )}
      </span>
      {name && <span>{name}</span>}
      <span className="text-ink-2">
        {t(`kind.${kind}`)}
        {number && number !== designation && `, ${number}`}
      </span>
      {origin !== 'shipped' && <Tag>{t(`origin.${origin}`)}</Tag>}
      {note && <span className="max-w-measure text-ink-2">{note}</span>}
    </div>
  );
}

/** Loud for what no longer holds; what nothing is known of is quiet, and says so. */
const tones = {
  inForce: 'fulfilled',
  notYetInForce: 'unassessed',
  replaced: 'partial',
  unknown: 'notApplicable',
  repealed: 'unfulfilled',
  expired: 'unfulfilled',
} as const satisfies Record<SourceRow['standing'], StatusTone>;

function Validity({ row: { source, standing } }: { row: SourceRow }) {
  const t = useTranslations('sources');
  const { validFrom, validTo } = source;
  return (
    <div className="grid justify-items-start gap-1 tabular-nums">
      <StatusWord tone={tones[standing]}>{t(`standing.${standing}`)}</StatusWord>
      {validFrom && (
        <p>
          {t('table.firstDay', { day: validFrom.day })}
          <KnownFrom from={validFrom.knownFrom} />
        </p>
      )}
      {validTo && (
        <p>
          {t('table.lastDay', { day: validTo.day })}
          <KnownFrom from={validTo.knownFrom} />
        </p>
      )}
    </div>
  );
}

function Successors({ row: { source, successor, amendments } }: { row: SourceRow }) {
  const t = useTranslations('sources.table');
  return (
    <ul>
      {successor && (
        <li>
          {t('successor')} <Link href={`#${anchorOf(successor.key)}`}>{successor.designation}</Link>
          {source.replacedBy && <KnownFrom from={source.replacedBy.knownFrom} />}
        </li>
      )}
      {amendments.map(({ key, designation }) => (
        <li key={key}>
          {t('amendment')} <Link href={`#${anchorOf(key)}`}>{designation}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Where what stands above it is known from. */
function KnownFrom({ from }: { from: string }) {
  return <span className="block text-ink-2">{useTranslations('sources.table')('knownFrom', { from })}</span>;
}

function CitedBy({ row: { citedBy } }: { row: SourceRow }) {
  const t = useTranslations('sources.table');
  if (citedBy.length === 0) return <span className="text-ink-2">{t('notCited')}</span>;
  return citedBy.map(({ name, citations }) => {
    const words = t('template', { name, count: citations.length });
    if (citations.length === 0) return <p key={name}>{words}</p>;
    return (
      <details key={name} className="first:-mt-2.5">
        <summary className="min-h-target cursor-pointer content-center text-accent">{words}</summary>
        <ul className="pb-1 pl-4 text-ink-2">
          {citations.map((citation) => (
            <li key={`${citation.target} ${citation.place}`} className="py-0.5">
              {describeCitation(citation)}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
