import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { languageOf } from '@/lib/text/language';
import { messagesIn } from '@/lib/text/messages';
import { LANGUAGE_COOKIE } from './preferences';

/** The language of the request, for next-intl: Swedish until the person has chosen another. */
export default getRequestConfig(async () => {
  const language = languageOf((await cookies()).get(LANGUAGE_COOKIE)?.value);
  return { locale: language, messages: messagesIn(language), timeZone: 'Europe/Stockholm' };
});
