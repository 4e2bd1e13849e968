import type { Messages } from '@/lib/text/messages';

export type RoleName = keyof Messages['role'];

/** Who is at the screen, as the shell shows them. */
export type Viewer = { name: string; roles: readonly RoleName[] };
