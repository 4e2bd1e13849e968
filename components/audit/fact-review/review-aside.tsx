import { useTranslations } from 'next-intl';
import type { PlacedPassage } from '@/lib/domain/fact-review/passage';
import { QuietList, QuietRow } from '../../ui/quiet-list';
import { passageId } from './passage-row';
import { usePassageName } from './use-passage-name';

/** Beside the draft: what is left to review, and what happens when it is sent in. */
export function ReviewAside({ left }: { left: readonly PlacedPassage[] }) {
  const t = useTranslations('factReview');
  const { inList } = usePassageName();
  return (
    <aside className="grid gap-6 wide:sticky wide:top-20">
      <section>
        <h2 className="mb-2 text-lg">{t('remaining')}</h2>
        {left.length === 0 ? (
          <p className="text-sm text-ink-2">{t('nothingLeft')}</p>
        ) : (
          <QuietList>
            {left.map((placed) => (
              <QuietRow key={placed.target}>
                <a href={`#${passageId(placed.target)}`} className="line-clamp-2">
                  {inList(placed)}
                </a>
              </QuietRow>
            ))}
          </QuietList>
        )}
      </section>
      <section>
        <h2 className="mb-2 text-lg">{t('afterwards')}</h2>
        <ol className="grid list-decimal gap-1 pl-5 text-sm text-ink-2">
          <li>{t('afterwardsSteps.read')}</li>
          <li>{t('afterwardsSteps.both')}</li>
          <li>{t('afterwardsSteps.decided')}</li>
        </ol>
      </section>
    </aside>
  );
}
