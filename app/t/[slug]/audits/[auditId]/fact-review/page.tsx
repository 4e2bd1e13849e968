import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { readFactReview } from './read-fact-review';
import { ResultView } from './result-view';
import { ReviewView } from './review-view';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.station'))('factReview') };
}

/** Faktagranskning: the unit's review while it runs, and afterwards what was said and what came of it. */
export default async function FactReviewPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const read = await readAs(actor, 'factReview.read', (tx) => readFactReview(tx, id, today()));
  const address = { slug, href: `/t/${slug}/audits/${id}` };
  return (
    <Page width="wide">
      {read.reader === 'reviewer' ? (
        <ReviewView read={read} actor={actor} {...address} />
      ) : (
        <ResultView read={read} actor={actor} {...address} />
      )}
    </Page>
  );
}
