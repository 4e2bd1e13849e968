import { importTemplate } from '@/lib/commands/import-template';
import { moveAudit } from '@/lib/commands/move-audit';
import { undoAuditMove } from '@/lib/commands/undo-audit-move';
import {
  getNewerVersion,
  getUndoableMove,
  insertMove,
  listAuditsBehind,
  readAuditMaterial,
  updateToUndone,
} from '@/lib/data/audit-moves';
import { lockAudit, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { now } from '@/lib/time/clock';
import { routineTemplate } from '../support/routine-template';
import { publishRevised } from '../support/second-version';
import { DAY, planOne, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';

/** The tenant with one more template in two versions; the audit follows the first, and `versionId` is the second. */
async function withSecondVersion(target: TestTenant): Promise<TestTenant> {
  const { admin, auditor } = target.as;
  const templateKey = `mall-${newId()}`;
  const first = { content: routineTemplate(templateKey), releaseNote: 'Ett', origin: null };
  const { versionId } = rightly(await importTemplate(admin, first));
  const auditId = await planOne(auditor, { ...target, versionId }, DAY);
  const { templateId } = await withTenant(admin, 'template.read', (tx) =>
    requireTemplateVersion(tx, versionId),
  );
  const own = { ...target, templateKey, templateId, auditId };
  return { ...own, versionId: await publishRevised(own) };
}

/** The same, with the audit moved to the second version. */
export async function withMovedAudit(target: TestTenant): Promise<TestTenant> {
  const own = await withSecondVersion(target);
  const { auditId, versionId } = own;
  rightly(await moveAudit(own.as.auditor, { auditId, versionId, revision: 1 }));
  return own;
}

const ofThoseWhoMove = { may: ['auditor', 'admin'], onlyOwnAudits: true } as const satisfies Partial<Call>;

/** Moves of running audits to other versions of their template. */
export const moveCalls: readonly Call[] = [
  {
    of: 'audit-moves.readAuditMaterial',
    ...ofThoseWhoMove,
    ...inside('audit.move', async (tx, { auditId }) =>
      readAuditMaterial(tx, await requireAudit(tx, auditId)),
    ),
  },
  {
    of: 'audit-moves.getNewerVersion',
    ...ofThoseWhoMove,
    prepare: withSecondVersion,
    ...inside('audit.move', async (tx, { auditId }) =>
      mustBe(getNewerVersion(tx, await requireAudit(tx, auditId)).then(Boolean)),
    ),
  },
  {
    of: 'audit-moves.getUndoableMove',
    ...ofThoseWhoMove,
    prepare: withMovedAudit,
    ...inside('audit.move', async (tx, { auditId }) =>
      mustBe(getUndoableMove(tx, await requireAudit(tx, auditId)).then(Boolean)),
    ),
  },
  {
    of: 'audit-moves.listAuditsBehind',
    may: ['auditor', 'admin'],
    prepare: withSecondVersion,
    ...inside('audit.plan', (tx, { templateId, auditId }) =>
      mustBe(listAuditsBehind(tx, templateId).then((audits) => audits.some(({ id }) => id === auditId))),
    ),
  },
  {
    of: 'audit-moves.insertMove',
    ...ofThoseWhoMove,
    prepare: withSecondVersion,
    ...inside('audit.move', async (tx, { auditId, versionId, as }) => {
      const { versionId: fromVersionId } = await lockAudit(tx, auditId);
      const by = { movedBy: as.auditor.userId, movedAt: now() };
      await insertMove(tx, { auditId, fromVersionId, toVersionId: versionId, setAside: [], ...by });
    }),
  },
  {
    of: 'audit-moves.updateToUndone',
    ...ofThoseWhoMove,
    prepare: withMovedAudit,
    ...inside('audit.undoMove', async (tx, { auditId, as }) => {
      const move = await getUndoableMove(tx, await lockAudit(tx, auditId));
      if (!move) throw new Error('There is no move to undo');
      await updateToUndone(tx, auditId, move, { undoneBy: as.auditor.userId, undoneAt: now() });
    }),
  },
  {
    of: 'move-audit.moveAudit',
    action: 'audit.move',
    ...ofThoseWhoMove,
    prepare: withSecondVersion,
    make: async (actor, { auditId, versionId }) =>
      rightly(await moveAudit(actor as Person, { auditId, versionId, revision: 1 })),
  },
  {
    of: 'undo-audit-move.undoAuditMove',
    action: 'audit.undoMove',
    ...ofThoseWhoMove,
    prepare: withMovedAudit,
    make: async (actor, { auditId }) =>
      rightly(await undoAuditMove(actor as Person, { auditId, revision: 2 })),
  },
];
