'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type Place, placeOf } from './place';

type MainMenuProps = {
  places: readonly Place[];
  /** A row in the header, or a column with room for fingers. */
  shape: 'row' | 'column';
};

const rowLink =
  'px-place py-1.5 text-ink-2 no-underline transition-colors hover:bg-accent-soft hover:text-ink current:font-bold current:text-ink current:inset-shadow-place';

const columnLink =
  'flex min-h-target items-center border-t border-line px-4 text-base text-ink no-underline hover:bg-accent-soft hover:text-ink tablet:px-6 current:font-bold current:inset-shadow-place-side';

/** The way to the rooms of the house. The one you are in is marked. */
export function MainMenu({ places, shape }: MainMenuProps) {
  const t = useTranslations('shell');
  const current = placeOf(usePathname(), places);
  return (
    <nav aria-label={t('mainMenu')}>
      <ul className={shape === 'row' ? 'flex' : undefined}>
        {places.map((place) => (
          <li key={place.name} className={shape === 'row' ? 'flex' : undefined}>
            <Link
              href={place.href}
              // A page made for each request leaves nothing to fetch ahead, but would be asked for all the same.
              prefetch={false}
              aria-current={place === current ? 'page' : undefined}
              className={shape === 'row' ? rowLink : columnLink}
            >
              {t(`places.${place.name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
