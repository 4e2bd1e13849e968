'use client';

import { ProviderButton } from '../session/provider-button';

type AcceptAtProviderProps = {
  slug: string;
  /** Notes that the invitation is what the browser is sent there for: a server action. */
  note: () => Promise<{ readonly ok: boolean }>;
};

/** Accepts an invitation at the organisation's own login, which knows whose address it is. */
export function AcceptAtProvider({ slug, note }: AcceptAtProviderProps) {
  return (
    <ProviderButton
      slug={slug}
      to={`/t/${slug}`}
      prepare={async () => {
        const noted = await note();
        // The link has been used or withdrawn meanwhile: the page says so itself.
        if (!noted.ok) window.location.reload();
        return noted.ok;
      }}
    />
  );
}
