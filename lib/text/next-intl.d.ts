import type { Language } from './language';
import type { Messages } from './messages';

/** Makes the compiler refuse a text key that does not exist, and a text without the values it needs. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
