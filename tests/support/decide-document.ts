import { decideDocument } from '@/lib/commands/decide-document';
import { signIn } from '@/lib/commands/sign-in';
import { insertDocument, requireDocument } from '@/lib/data/quality-documents';
import { withTenant } from '@/lib/data/scope';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { DocumentKind } from '@/lib/domain/quality-document/quality-document';
import { richTextOf } from '@/lib/domain/quality-document/rich-text';
import { PASSWORD, rightly, type TestTenant } from './two-tenants';

type Decided = { readonly kind: DocumentKind; readonly year: number; readonly day: PlainDate };

/** A document of one section that is written and decided by the administrator; its report waits for its seal. */
export async function decideOne(
  { slug, as: { admin } }: TestTenant,
  { kind, year, day }: Decided,
): Promise<{ documentId: string; reportId: string }> {
  const section = { heading: 'Inledning', level: 1, text: richTextOf(`Så gick det, ${slug}.`) } as const;
  const head = { kind, year, language: 'sv', title: `Dokument ${year}`, subtitle: null } as const;
  const { documentId, revision } = await withTenant(admin, 'documentDraft.begin', async (tx) => {
    const sections = [{ ...section, data: null, gathering: null }];
    const by = { savedBy: admin.userId, at: new Date() };
    const id = await insertDocument(tx, { ...head, ...by, basedOnId: null, sections });
    return { documentId: id, revision: (await requireDocument(tx, id)).revision };
  });
  const address = '192.0.2.73';
  const email = `admin@${slug}.example`;
  const { sessionId } = rightly(await signIn({ email, password: PASSWORD, address, device: 'test' }));
  const login = { password: PASSWORD, code: '' };
  const decision = { documentId, revision, day, reference: '§ 12', login };
  const { reportId } = rightly(await decideDocument(admin, decision, { sessionId, address }));
  return { documentId, reportId };
}
