import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { currentTheme } from '@/lib/session/preferences';
import { locales } from '@/lib/text/language';
import './globals.css';

export const metadata: Metadata = { title: { default: 'Följsam', template: '%s – Följsam' } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={locales[await getLocale()]} data-theme={await currentTheme()}>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
