import { fail, ok, type Result } from '@/lib/domain/result';
import {
  begunDraftSchema,
  type ImportPreview,
  type ImportRefusal,
  importPreviewSchema,
  importRefusalSchema,
} from '@/lib/domain/template/import-preview';

/** Why a file did not come through. */
export type SendFailure =
  | ImportRefusal
  | { readonly error: 'signed-out' | 'forbidden' | 'not-the-one-seen' | 'unreachable' }
  | { readonly error: 'unexpected'; readonly id: string | null };

/** Asks what a file would change in a template. Nothing is kept of it. */
export async function previewFile(address: string, file: File): Promise<Result<ImportPreview, SendFailure>> {
  const sent = await send(address, file);
  if (!sent.ok) return sent;
  const preview = importPreviewSchema.safeParse(sent.value);
  return preview.success ? ok(preview.data) : fail({ error: 'unexpected', id: null });
}

/** Takes a file as a draft, as it was when it was previewed. Gives the draft's id. */
export async function takeFile(
  address: string,
  file: File,
  { seen }: ImportPreview,
): Promise<Result<string, SendFailure>> {
  const query = new URLSearchParams({ seen, name: file.name.slice(0, 200) });
  const sent = await send(`${address}/draft?${query}`, file);
  if (!sent.ok) return sent;
  const begun = begunDraftSchema.safeParse(sent.value);
  return begun.success ? ok(begun.data.draftId) : fail({ error: 'unexpected', id: null });
}

async function send(address: string, file: File): Promise<Result<unknown, SendFailure>> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const said: unknown = await answer.json();
    return answer.ok ? ok(said) : fail(failureOf(said));
  } catch {
    // A file that has changed on the disk since it was chosen cannot be read either.
    return fail({ error: 'unreachable' });
  }
}

const plain = ['signed-out', 'forbidden', 'not-the-one-seen'] as const;

function failureOf(said: unknown): SendFailure {
  const refusal = importRefusalSchema.safeParse(said);
  if (refusal.success) return refusal.data;
  const given = typeof said === 'object' && said !== null ? said : {};
  const error = plain.find((each) => 'error' in given && given.error === each);
  if (error) return { error };
  return { error: 'unexpected', id: 'id' in given && typeof given.id === 'string' ? given.id : null };
}
