import type { ActionObstacle } from '@/lib/domain/action-step';
import { judgementCodes } from '@/lib/domain/judgement-code';
import type { Notice, Obstacle } from '@/lib/domain/life-cycle-requirements';
import { type Language, locales } from './language';
import type { lifeCycle as swedish } from './sv/life-cycle';
import type { TextKey, TextValues } from './text-key';

/** How it is said: the texts of the `lifeCycle` subject in one language, and what items are called. */
export interface LifeCycleVoice {
  // A method, so that translators which know each text's own values fit.
  t(key: TextKey<typeof swedish>, values?: TextValues): string;
  readonly locale: Language;
  /** Number and short name of an item, such as `7.2 Beredskap`. */
  readonly nameOf: (item: string) => string;
}

/** Longer lists are cut, since nobody reads them in a sentence; the pages where the work is done have them all. */
const namedAtMost = 5;

/** One thing that stands in the way of a step, in a sentence or two that say what to do. */
export function explainObstacle(obstacle: Obstacle | ActionObstacle, voice: LifeCycleVoice): string {
  if (obstacle.code === 'wrongStatus' || obstacle.code === 'wrongAuditStatus') {
    return voice.t(`obstacle.${obstacle.code}`, { status: voice.t(`status.${obstacle.status}`) });
  }
  return voice.t(`obstacle.${obstacle.code}`, valuesOf(obstacle, voice));
}

/** One thing that follows from a step, though it does not stand in its way. */
export function explainNotice(notice: Notice, voice: LifeCycleVoice): string {
  const values = valuesOf(notice, voice);
  if (!('leadsTo' in notice)) return voice.t(`notice.${notice.code}`, values);
  const alternative = judgementCodes.indexOf(notice.leadsTo) + 1;
  return voice.t(`notice.${notice.code}`, { ...values, alternative });
}

/** What the sentence needs: lists are put in words, and counted; the rest is text and numbers already. */
function valuesOf(facts: object, voice: LifeCycleVoice): TextValues {
  const values: TextValues = {};
  for (const [name, value] of Object.entries(facts)) {
    if (Array.isArray(value)) {
      const named = value.length > namedAtMost ? value.slice(0, namedAtMost - 1) : value;
      const words = named.map((each) => (typeof each === 'string' ? voice.nameOf(each) : String(each)));
      if (named.length < value.length) words.push(voice.t('andMore', { count: value.length - named.length }));
      values[name] = new Intl.ListFormat(locales[voice.locale]).format(words);
      values.count = value.length;
    } else if (typeof value === 'string' || typeof value === 'number') {
      values[name] = value;
    }
  }
  return values;
}
