import type { SummaryFact } from '@/lib/domain/proposed-summary';
import { type Language, locales } from './language';
import { translator } from './translator';

type Voice = ReturnType<typeof translator<'proposedSummary'>>;

/** Longer lists are cut, since nobody reads them in a sentence; the report has them all. */
const NAMED = 6;

/** Which facts belong to one paragraph. */
const paragraphs: readonly (readonly SummaryFact['code'][])[] = [
  ['share', 'wholeSections'],
  ['deficiencies', 'accepted', 'remarks'],
  ['actions', 'deadlines', 'withoutDeadline'],
  ['comparison'],
];

/** A summary in the language of the form, for the auditor to take over and to change; empty when nothing can be said. */
export function proposeSummary(facts: readonly SummaryFact[], language: Language): string {
  const t = translator(language, 'proposedSummary');
  return paragraphs
    .map((codes) =>
      facts
        .filter(({ code }) => codes.includes(code))
        .map((fact) => sentenceOf(fact, t, language))
        .join(' '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function sentenceOf(fact: SummaryFact, t: Voice, language: Language): string {
  switch (fact.code) {
    case 'share': {
      const { assessed, fulfilled } = fact;
      if (fulfilled === assessed) return t('shareAll', { assessed });
      return t('share', { assessed, fulfilled, share: percent(fact.share, language) });
    }
    case 'wholeSections': {
      const sections = listed(fact.sections, { t, language, rest: 'moreSections' });
      return t('wholeSections', { count: fact.sections.length, sections });
    }
    case 'deficiencies':
    case 'remarks': {
      const items = listed(fact.items, { t, language, rest: 'moreItems' });
      return t(fact.code, { count: fact.items.length, items });
    }
    case 'accepted':
    case 'withoutDeadline':
      return t(fact.code, { count: fact.count });
    case 'actions': {
      const { count, done } = fact;
      return count === done ? t('actionsDone', { count }) : t('actions', { count, done });
    }
    case 'deadlines': {
      const { first, last } = fact;
      return first === last ? t('deadline', { last }) : t('deadlines', { first, last });
    }
    case 'comparison': {
      const { day, before, now } = fact;
      const trend = now > before ? 'more' : now < before ? 'fewer' : 'same';
      return t('comparison', { day, before: percent(before, language), trend });
    }
  }
}

const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** Names in a row, as the language joins them; those that are too many are only counted. */
function listed(
  names: readonly string[],
  { t, language, rest }: { t: Voice; language: Language; rest: 'moreSections' | 'moreItems' },
): string {
  const quoted = names.map((name) => t('quoted', { name: name.replace(/[.\s]+$/u, '') }));
  // To leave one name out would save nothing.
  const shown = quoted.length > NAMED + 1 ? quoted.slice(0, NAMED) : quoted;
  const left = quoted.length - shown.length;
  const list = left > 0 ? [...shown, t(rest, { count: left })] : shown;
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(list);
}
