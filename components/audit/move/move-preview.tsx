import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PaperSection } from '@/components/ui/paper';
import { QuietList, QuietRow } from '@/components/ui/quiet-list';
import type { Piece } from '@/lib/domain/audit-move';
import type { MoveView, NamedPlace } from './move-view';

/** What a move to another version does: what is kept, what is to be answered, what is set aside. */
export function MovePreview({ view }: { view: MoveView }) {
  return (
    <>
      <Kept {...view} />
      <Anew anew={view.anew} />
      <SetAside setAside={view.setAside} />
    </>
  );
}

function Kept({ kept, look }: MoveView) {
  const t = useTranslations('auditMove.kept');
  return (
    <PaperSection title={t('title')} aside={kept}>
      <p className="mb-2">{t('count', { count: kept })}</p>
      {look.length > 0 && (
        <>
          <p className="mb-1 text-sm text-ink-2">{t('look', { count: look.length })}</p>
          <QuietList>
            {look.map(({ changes, isBack, ...place }) => (
              <PlaceRow
                key={place.key}
                place={place}
                aside={[...(isBack ? ['isBack' as const] : []), ...changes]
                  .map((change) => t(change))
                  .join(' · ')}
              />
            ))}
          </QuietList>
          <p className="mt-2 text-sm text-ink-2">{t('asIs', { count: kept - look.length })}</p>
        </>
      )}
    </PaperSection>
  );
}

function Anew({ anew }: Pick<MoveView, 'anew'>) {
  const t = useTranslations('auditMove.anew');
  return (
    <PaperSection title={t('title')} aside={anew.length}>
      <p className="mb-2">{t('count', { count: anew.length })}</p>
      <QuietList>
        {anew.map(({ why, ...place }) => (
          <PlaceRow key={place.key} place={place} aside={t(why)} />
        ))}
      </QuietList>
    </PaperSection>
  );
}

function SetAside({ setAside }: Pick<MoveView, 'setAside'>) {
  const t = useTranslations('auditMove.setAside');
  const words = (piece: Piece): string => {
    if (piece.part === 'field') return t(`field.${piece.field}`);
    return piece.part === 'link' ? t('link', { number: piece.action }) : t(piece.part);
  };
  return (
    <PaperSection title={t('title')} aside={setAside.length}>
      <p className="mb-2">{t('count', { count: setAside.length })}</p>
      <QuietList>
        {setAside.map(({ pieces, ...place }) => (
          <PlaceRow key={place.key} place={place} aside={pieces.map(words).join(', ')} />
        ))}
      </QuietList>
    </PaperSection>
  );
}

function PlaceRow({ place, aside }: { place: NamedPlace; aside: ReactNode }) {
  const t = useTranslations('auditMove.setAside');
  return <QuietRow aside={aside}>{place.name === '' ? t('gone') : place.name}</QuietRow>;
}
