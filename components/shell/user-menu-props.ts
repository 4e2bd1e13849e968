import type { KeepPreference, Theme } from './preference';
import type { Viewer } from './viewer';

export type UserMenuProps = {
  viewer: Viewer;
  theme: Theme;
  keepPreference: KeepPreference;
  /** Ends this session, or all of the person's sessions on every device: a server action. */
  signOut: (where: 'here' | 'everywhere') => Promise<void>;
  /** Where the person sees what they have done here, and what has been done with them. */
  ownLogHref: string;
  /** The address of the help pages. */
  help: string;
  /** The person's other organisations; empty when there is only one. */
  otherTenants: readonly { name: string; href: string }[];
};
