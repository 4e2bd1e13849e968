import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AppFooter } from '@/components/shell/app-footer';
import { StyleNonce } from '@/components/shell/style-nonce';
import { Words } from '@/components/shell/words';
import { SkipLink } from '@/components/ui/skip-link';
import { currentTheme } from '@/lib/session/preferences';
import { locales } from '@/lib/text/language';
import { keepPreferenceAction } from './actions';
import './globals.css';

export const metadata: Metadata = { title: { default: 'Följsam', template: '%s · Följsam' } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await currentTheme();
  const t = await getTranslations('shell');
  return (
    <html lang={locales[await getLocale()]} data-theme={theme}>
      <body>
        <Words of={[]}>
          <StyleNonce />
          <SkipLink />
          {children}
          <AppFooter
            theme={theme}
            keepPreference={keepPreferenceAction}
            links={[{ href: '/accessibility', label: t('accessibility') }]}
          />
        </Words>
      </body>
    </html>
  );
}
