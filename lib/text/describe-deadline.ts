import type { Deadline } from '@/lib/domain/deadline/deadline';
import type { DeadlineFailure } from '@/lib/domain/deadline/parse-deadline';
import { type Language, locales } from './language';
import type { deadline as swedish } from './sv/deadline';
import type { TextKey, TextValues } from './text-key';

/** How deadlines are said: the texts of the `deadline` subject in one language. */
export interface DeadlineVoice {
  // A method, so that translators which know each text's own values fit.
  t(key: TextKey<typeof swedish>, values?: TextValues): string;
  readonly locale: Language;
}

/**
 * A deadline in words, to put in a sentence: *i samband med T1 2024*. In Swedish `parseDeadline` reads the words
 * back as the same deadline.
 */
export function describeDeadline(deadline: Deadline, { t, locale }: DeadlineVoice): string {
  switch (deadline.kind) {
    case 'immediate':
      return t('words.immediate');
    case 'date':
      return deadline.date;
    case 'month':
      return t('words.month', { month: monthAndYear(deadline, locale) });
    case 'tertial':
      return t('words.tertial', { name: deadline.name, year: String(deadline.year) });
    case 'nextAudit':
      return t('words.nextAudit', { year: String(deadline.year) });
  }
}

/** Why a deadline was not understood, and what it could mean, in one sentence. */
export function describeDeadlineFailure(failure: DeadlineFailure, voice: DeadlineVoice): string {
  switch (failure.code) {
    case 'uncertain': {
      const words = failure.candidates.map((candidate) => describeDeadline(candidate, voice));
      const candidates = new Intl.ListFormat(locales[voice.locale], { type: 'disjunction' }).format(words);
      return voice.t(`uncertain.${failure.why}`, { candidates });
    }
    case 'no-such-day':
      return voice.t('failure.no-such-day', { text: failure.text });
    case 'unknown-occasion':
      return voice.t('failure.unknown-occasion', { name: failure.name });
    default:
      return voice.t(`failure.${failure.code}`);
  }
}

function monthAndYear({ year, month }: { year: number; month: number }, locale: Language): string {
  const format = new Intl.DateTimeFormat(locales[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, month - 1, 1));
}
