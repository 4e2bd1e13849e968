import { getRequestConfig } from 'next-intl/server';
import { languageOf } from '@/lib/text/language';
import { messagesIn } from '@/lib/text/messages';
import { readCookie } from './own-cookie';
import { LANGUAGE_COOKIE } from './preferences';

/** The language of the request, for next-intl: Swedish until the person has chosen another. */
export default getRequestConfig(async () => {
  const language = languageOf(await readCookie(LANGUAGE_COOKIE));
  return { locale: language, messages: messagesIn(language), timeZone: 'Europe/Stockholm' };
});
