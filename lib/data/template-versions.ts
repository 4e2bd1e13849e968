import type { AuditStatus } from '@/lib/domain/audit';
import { Denied, type ScopedTx } from './scope';

export type VersionStatus = 'published' | 'retired';

/** A version without its content. */
export type VersionSummary = {
  readonly id: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly releaseNote: string;
  readonly publishedAt: Date;
  /** The name of who published it; null when the operator did. */
  readonly publishedBy: string | null;
  /** How many audits are under way on it: neither decided nor cancelled. */
  readonly runningAudits: number;
};

export type TemplateOverview = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  /** The name of the shipped template that it comes from, if any. */
  readonly origin: string | null;
  /** Those that have been published, the newest first. */
  readonly versions: readonly VersionSummary[];
};

const ended: AuditStatus[] = ['decided', 'closed', 'cancelled'];

const shown = {
  id: true,
  key: true,
  name: true,
  purpose: true,
  origin: true,
  versions: {
    where: { status: { not: 'draft' } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      status: true,
      releaseNote: true,
      publishedAt: true,
      publisher: { select: { name: true } },
      _count: { select: { audits: { where: { status: { notIn: ended } } } } },
    },
  },
} as const;

type Row = {
  id: string;
  key: string;
  name: string;
  purpose: string;
  origin: string | null;
  versions: {
    id: string;
    number: number;
    status: string;
    releaseNote: string | null;
    publishedAt: Date | null;
    publisher: { name: string } | null;
    _count: { audits: number };
  }[];
};

const overviewOf = ({ versions, ...template }: Row): TemplateOverview => ({
  ...template,
  versions: versions.flatMap(({ publishedAt, publisher, releaseNote, _count, status, ...version }) =>
    publishedAt === null
      ? []
      : {
          ...version,
          status: status === 'retired' ? ('retired' as const) : ('published' as const),
          releaseNote: releaseNote ?? '',
          publishedAt,
          publishedBy: publisher?.name ?? null,
          runningAudits: _count.audits,
        },
  ),
});

/** The tenant's templates with their versions, in alphabetical order. */
export async function listTemplateOverviews(tx: ScopedTx): Promise<TemplateOverview[]> {
  const rows = await tx.db.template.findMany({ select: shown });
  return rows.map(overviewOf).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** One template with its versions. @throws Denied (notFound). */
export async function requireTemplateOverview(tx: ScopedTx, templateId: string): Promise<TemplateOverview> {
  const key = { tenantId_id: { tenantId: tx.actor.tenantId, id: templateId } };
  const row = await tx.db.template.findUnique({ where: key, select: shown });
  if (!row) throw new Denied('notFound', 'template');
  return overviewOf(row);
}
