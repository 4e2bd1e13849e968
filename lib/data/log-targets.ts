import { brieflyNamed } from '@/lib/domain/action-origin';
import { originOf, originParts } from './outside-origin';
import type { ScopedTx } from './scope';

/** What an entry of the log was done on, as people know it. */
export type LogTarget = {
  readonly name: string | null;
  /** Where it has a page, below the tenant's own: `audits/<id>`. */
  readonly path: string | null;
};

type Pointing = { readonly targetType: string | null; readonly targetId: string | null };

/** What the entries were done on, by its id. What has no page and no name of its own is left out. */
export async function readLogTargets(
  tx: ScopedTx,
  entries: readonly Pointing[],
): Promise<ReadonlyMap<string, LogTarget>> {
  const idsOf = (type: string): string[] => [
    ...new Set(
      entries.flatMap(({ targetType, targetId }) => (targetType === type && targetId ? [targetId] : [])),
    ),
  ];
  const found = await Promise.all(
    Object.entries(readers).map(async ([type, read]) => {
      const ids = idsOf(type);
      return ids.length === 0 ? [] : read(tx, ids);
    }),
  );
  return new Map(found.flat());
}

type Found = readonly (readonly [id: string, target: LogTarget])[];

const readers: Readonly<Record<string, (tx: ScopedTx, ids: string[]) => Promise<Found>>> = {
  audit: async ({ db }, ids) => {
    const rows = await db.audit.findMany({
      where: { id: { in: ids } },
      select: { id: true, caseNumber: true },
    });
    return rows.map(({ id, caseNumber }) => [id, { name: caseNumber, path: `audits/${id}` }]);
  },
  action: async ({ db }, ids) => {
    const rows = await db.auditAction.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        number: true,
        auditId: true,
        audit: { select: { caseNumber: true } },
        ...originParts,
      },
    });
    return rows.map(({ id, number, auditId, audit, ...row }) => [
      id,
      audit
        ? { name: `${audit.caseNumber} · ${number}`, path: `audits/${auditId}/actions/${id}` }
        : { name: `${brieflyNamed(originOf(row))} · ${number}`, path: `actions/${id}` },
    ]);
  },
  report: async ({ db }, ids) => {
    const rows = await db.report.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        auditId: true,
        audit: { select: { caseNumber: true } },
        documentId: true,
        document: { select: { title: true } },
      },
    });
    return rows.map(({ id, auditId, audit, documentId, document }) => [
      id,
      document
        ? { name: document.title, path: `documents/${documentId}` }
        : { name: audit?.caseNumber ?? null, path: `audits/${auditId}/report` },
    ]);
  },
  caseReview: async ({ db }, ids) => {
    const rows = await db.caseReview.findMany({
      where: { id: { in: ids } },
      select: { id: true, year: true },
    });
    return rows.map(({ id, year }) => [id, { name: `${year}`, path: `case-reviews/${id}` }]);
  },
  qualityDocument: async ({ db }, ids) => {
    const rows = await db.qualityDocument.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true },
    });
    return rows.map(({ id, title }) => [id, { name: title, path: `documents/${id}` }]);
  },
  unit: async ({ db }, ids) => {
    const rows = await db.unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    return rows.map(({ id, name }) => [id, { name, path: `units/${id}` }]);
  },
  templateVersion: async ({ db }, ids) => {
    const rows = await db.templateVersion.findMany({
      where: { id: { in: ids } },
      select: { id: true, number: true, templateId: true, template: { select: { name: true } } },
    });
    return rows.map(({ id, number, templateId, template }) => [
      id,
      { name: `${template.name} ${number}`, path: `templates/${templateId}` },
    ]);
  },
  member: async ({ db }, ids) => {
    const rows = await db.membership.findMany({
      where: { userId: { in: ids } },
      select: { userId: true, name: true },
    });
    return rows.map(({ userId, name }) => [userId, { name, path: null }]);
  },
  risk: async ({ db }, ids) => {
    const rows = await db.risk.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
    return rows.map(({ id, number }) => [id, { name: `${number}`, path: `risks/${id}` }]);
  },
  selfCheck: async (_, ids) => ids.map((id) => [id, { name: null, path: `risks/self-checks/${id}` }]),
  mail: async (_, ids) => ids.map((id) => [id, { name: null, path: `outbox/${id}` }]),
};
