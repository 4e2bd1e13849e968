import type { MappingChange, RuleChange } from '@/lib/domain/template/diff/entry-rules';
import type { Reference } from '@/lib/domain/template/item-schema';
import { type Language, locales } from './language';
import type { assessment } from './sv/assessment';
import type { templateDiff } from './sv/template-diff';
import type { templateWords } from './sv/template-words';
import type { TextKey, TextValues } from './text-key';

/** How a changed rule is said: the texts of `templateDiff.rule` and two subjects in one language, and what things are called in the template. */
export interface TemplateChangeVoice {
  // Methods, so that translators which know each text's own values fit.
  t(key: TextKey<(typeof templateDiff)['rule']>, values?: TextValues): string;
  words(key: TextKey<typeof templateWords>): string;
  assessment(key: keyof typeof assessment): string;
  readonly locale: Language;
  /** The key of what has changed, which stands for its concept when it has no other. */
  readonly key: string;
  /** What the item with this key is called. */
  readonly nameOf: (key: string) => string;
  /** What the document with this key is called in a reference. */
  readonly designationOf: (document: string) => string;
  /** What the answer with this code is called: a column's label, or else null for the answers all forms share. */
  readonly answerLabelOf: (code: string) => string | null;
}

/** One changed rule of something that is in both versions, in a sentence. */
export function explainRuleChange(change: RuleChange, voice: TemplateChangeVoice): string {
  switch (change.field) {
    case 'critical':
      return voice.t(change.after ? 'critical' : 'notCritical');
    case 'mapping':
      return oneOfThree('mapping', inWords(change, voice), voice, answerName(change, voice));
    case 'audience':
    case 'gate':
    case 'periodMonths':
    case 'references':
      return oneOfThree(change.field, inWords(change, voice), voice);
    case 'concept': {
      const { before, after } = change;
      return voice.t('concept', { before: before ?? voice.key, after: after ?? voice.key });
    }
    default: {
      const { before, after } = inWords(change, voice);
      return voice.t(change.field, { before: before ?? '', after: after ?? '' });
    }
  }
}

interface InWords {
  readonly before: string | null;
  readonly after: string | null;
}

function inWords(change: RuleChange, voice: TemplateChangeVoice): InWords {
  switch (change.field) {
    case 'kind':
      return both(change, (kind) => voice.words(`kind.${kind}`));
    case 'role':
      return both(change, (role) => voice.words(`role.${role}`));
    case 'requirement':
      return both(change, (requirement) => voice.words(`requirement.${requirement}`));
    case 'audience':
      return both(change, (audience) => voice.words(`audience.${audience}`));
    case 'documentKind':
      return both(change, (kind) => voice.words(`documentKind.${kind}`));
    case 'language':
      return both(change, (language) => voice.words(`language.${language}`));
    case 'assessment':
    case 'mapping':
      return both(change, (value) => voice.assessment(value).toLocaleLowerCase(locales[voice.locale]));
    case 'gate':
      return both(change, voice.nameOf);
    case 'references':
      return both(change, (references) => sayReferences(references, voice));
    case 'threshold':
      return both(change, new Intl.NumberFormat(locales[voice.locale], { style: 'percent' }).format);
    case 'weight':
    case 'periodMonths':
      return both(change, new Intl.NumberFormat(locales[voice.locale]).format);
    default:
      return both<string | boolean>(change, String);
  }
}

function both<Value>(
  { before, after }: { readonly before: Value | null; readonly after: Value | null },
  say: (value: Value) => string,
): InWords {
  return { before: before === null ? null : say(before), after: after === null ? null : say(after) };
}

/** References as one says them: *SF DNR 2.11.2-376/2018, 3.9.2 och 4.1*. */
export function sayReferences(
  references: readonly Reference[],
  voice: Pick<TemplateChangeVoice, 'locale' | 'designationOf'>,
): string {
  const said = references.map(({ document, place }) =>
    [document && voice.designationOf(document), place].filter(Boolean).join(', '),
  );
  return new Intl.ListFormat(locales[voice.locale]).format(said);
}

function answerName({ answer }: MappingChange, voice: TemplateChangeVoice): TextValues {
  const known = ['ticked', 'unticked', 'yes', 'no', 'answered', 'whole', 'part'] as const;
  const shared = known.find((code) => code === answer);
  return { answer: voice.answerLabelOf(answer) ?? (shared ? voice.words(`answer.${shared}`) : answer) };
}

function oneOfThree(
  field: 'audience' | 'gate' | 'periodMonths' | 'references' | 'mapping',
  { before, after }: InWords,
  voice: TemplateChangeVoice,
  more: TextValues = {},
): string {
  if (before === null) return voice.t(`${field}.set`, { ...more, after: after ?? '' });
  if (after === null) return voice.t(`${field}.unset`, { ...more, before });
  return voice.t(`${field}.changed`, { ...more, before, after });
}
