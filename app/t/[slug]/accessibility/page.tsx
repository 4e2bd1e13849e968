import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AccessibilityForm } from '@/components/accessibility/accessibility-form';
import { AccessibilityMessages } from '@/components/accessibility/accessibility-messages';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listAccessibilityMessages } from '@/lib/data/accessibility-messages';
import { can } from '@/lib/domain/access';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { formatDayAndTime } from '@/lib/time/format';
import { handleAccessibilityMessageAction, tellOfAccessibilityAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reading.accessibility'))('title') };
}

/** Where anyone says what is not accessible to them, and administrators read what others have said. */
export default async function AccessibilityPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const messages = can(actor, 'accessibility.read')
    ? await readAs(actor, 'accessibility.read', listAccessibilityMessages)
    : null;
  const t = await getTranslations('reading.accessibility');
  const waiting = messages?.filter(({ handled }) => handled === null).length ?? 0;
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <AccessibilityForm tell={tellOfAccessibilityAction.bind(null, slug)} />
        <p className="mt-6">
          <Link href="/accessibility">{t('statement')}</Link>
        </p>
        {messages && (
          <PaperSection title={t('messages.title')} aside={t('messages.waiting', { count: waiting })}>
            <AccessibilityMessages
              messages={messages.map(({ at, handled, ...message }) => ({
                ...message,
                time: formatDayAndTime(at),
                handled: handled && { by: handled.by, time: formatDayAndTime(handled.at) },
              }))}
              handle={handleAccessibilityMessageAction.bind(null, slug)}
            />
          </PaperSection>
        )}
      </Paper>
    </Page>
  );
}
