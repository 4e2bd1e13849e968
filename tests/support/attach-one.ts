import { attachEvidence } from '@/lib/commands/attach-evidence';
import { newId } from '@/lib/data/columns';
import type { Person } from '@/lib/domain/actor';

/** A new file on an action, like no other: its ids. */
export async function attachOne(
  actor: Person,
  { auditId, actionId }: { readonly auditId: string; readonly actionId: string },
): Promise<{ evidenceId: string; fileId: string }> {
  const [evidenceId, versionId] = [newId(), newId()];
  const place = { auditId, evidenceId, versionId, target: { item: null, actionId } };
  const kept = await attachEvidence(actor, place, aFile());
  if (!kept.ok) throw new Error(kept.error.code);
  return { evidenceId, fileId: versionId };
}

/** A file as it is when it has been looked into, like no other. */
export function aFile() {
  const bytes = Buffer.from(newId());
  const givenSha256 = newId().replaceAll('-', '').padStart(64, '0');
  return { name: 'Rutin.pdf', type: 'pdf', bytes, givenSha256 } as const;
}
