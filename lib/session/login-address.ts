import { z } from 'zod';

/** A way on within this site; anything else, an address elsewhere above all, becomes the front page. */
const wayOn = z
  .string()
  .regex(/^\/t\/[a-z0-9-]+(\/[\w./-]*)?$/)
  .catch('/');

const query = z.object({
  to: wayOn,
  notice: z
    .enum(['signedOut', 'signedOutEverywhere', 'sessionEnded', 'passwordChanged'])
    .nullable()
    .catch(null),
});

/** What the login page's address says: where to go on to, and why the person is here. Nonsense counts as nothing. */
export const loginPageQuery = (params: Record<string, unknown>): z.infer<typeof query> => query.parse(params);
