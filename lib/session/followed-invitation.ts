import { z } from 'zod';
import { tenantSlug } from '@/lib/domain/input';
import { keptNote } from './kept-note';
import { tokenSchema } from './link-token';

/** Ten minutes: time enough to sign in at a provider with whatever it asks for. */
const note = keptNote('foljsam-invitation', z.object({ slug: tenantSlug, token: tokenSchema }), 10 * 60);

/** Notes that this browser is about to be sent to a tenant's provider in order to accept an invitation there. */
export const keepFollowedInvitation = (slug: string, token: string): Promise<void> =>
  note.keep({ slug, token });

/** The secret of the link of the invitation to this tenant that this browser follows, or null. */
export async function followedInvitation(slug: string): Promise<string | null> {
  const followed = await note.read();
  return followed?.slug === slug ? followed.token : null;
}

/** Once an answer has come, the next login is one for coming in. */
export const dropFollowedInvitation = (): Promise<void> => note.drop();
