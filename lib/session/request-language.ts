import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLanguage } from '@/lib/text/language';
import { messagesIn } from '@/lib/text/messages';
import { LANGUAGE_COOKIE } from './preferences';

/** The language of the request, for next-intl: Swedish until the person has chosen another. */
export default getRequestConfig(async () => {
  const kept = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  const language = isLanguage(kept) ? kept : 'sv';
  return { locale: language, messages: messagesIn(language), timeZone: 'Europe/Stockholm' };
});
