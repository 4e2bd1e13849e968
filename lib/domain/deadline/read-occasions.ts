import { partsOf } from '../plain-date';
import type { Deadline } from './deadline';
import {
  type DeadlineContext,
  nextYear,
  type Reader,
  sure,
  uncertain,
  wholeWords,
  yearAfter,
  yearIn,
} from './reading';
import { asCalled, dayOfOccasion, type ReportingOccasion } from './reporting-occasion';

const yearBefore = String.raw`(?:(20\d{2})(?: års)?[ ,/-]+)?`;

/** The tenant's own reporting occasions by any of their names: *T1 2024*, *2024 års T1*, *bokslutet för 2023*. */
export function occasionReaders(occasions: readonly ReportingOccasion[]): readonly Reader[] {
  const byName = new Map(
    occasions.flatMap((occasion) =>
      [occasion.name, ...occasion.alsoCalled].map((name) => [asCalled(name), occasion] as const),
    ),
  );
  // The long names first, so that *tertialrapport 1* is not read as something shorter.
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  return [
    {
      pattern: wholeWords(
        `${yearBefore}(?:${names.map((name) => `(${nameInText(name)})`).join('|')})${yearAfter}?`,
      ),
      read: (match, context) => {
        const [, before, ...groups] = match;
        const occasion = byName.get(names[groups.findIndex((text) => text !== undefined)] ?? '');
        const year = yearIn(before, undefined) ?? yearIn(groups.at(-2), groups.at(-1));
        if (!occasion) return null;
        if (year !== null) return sure({ kind: 'tertial', name: occasion.name, year });
        const next = nextTime(occasion, context);
        return uncertain('year-missing', next ? [next] : []);
      },
    },
  ];
}

/** Names of reports that other tenants have, so that they are not passed over in silence. */
export const unknownOccasionReader: Reader = {
  pattern: wholeWords(
    String.raw`${yearBefore}(t ?\d|tertial(?:rapport)? ?\d?|vb|delår|bokslut|årsredovisning|verksamhetsberättelse)\p{L}*${yearAfter}?`,
  ),
  read: ([, before, name = '', four, two], context) => {
    const year = yearIn(before, undefined) ?? yearIn(four, two);
    const candidates = context.occasions.flatMap((occasion): Deadline[] => {
      if (year !== null) return [{ kind: 'tertial', name: occasion.name, year }];
      const next = nextTime(occasion, context);
      return next ? [next] : [];
    });
    return { code: 'unknown-occasion', name, candidates };
  },
};

/** The unit's next audit: *inför kommande verksamhetsuppföljning 2025*, *nästa års uppföljning*. */
export const nextAuditReader: Reader = {
  pattern: wholeWords(
    `${yearBefore}(?:(nästa|kommande|nästkommande|följande|nästföljande) )?(års )?(?:verksamhets)?uppföljning(?:en)?${yearAfter}?`,
  ),
  read: ([, before, next, ofYear, four, two], { today, plannedAudits }) => {
    const year = yearIn(before, undefined) ?? yearIn(four, two);
    if (year !== null) return sure({ kind: 'nextAudit', year });
    // *Uppföljning* alone says how something is done, not when.
    if (next === undefined) return null;
    const nextCalendarYear = partsOf(today).year + 1;
    if (ofYear !== undefined) return sure({ kind: 'nextAudit', year: nextCalendarYear });
    const planned = plannedAudits.filter((day) => day > today).toSorted()[0];
    const candidate = planned ? partsOf(planned).year : nextCalendarYear;
    return uncertain('year-missing', [{ kind: 'nextAudit', year: candidate }]);
  },
};

/** The occasion's next time from today, counted by its reporting day. */
function nextTime(occasion: ReportingOccasion, { today }: DeadlineContext): Deadline | null {
  const year = nextYear(partsOf(today).year - 1, today, (in_) => dayOfOccasion(occasion, in_));
  return year === null ? null : { kind: 'tertial', name: occasion.name, year };
}

/** The name as a pattern; a word of some length may be inflected: *bokslutet*, *delårsuppföljningen*. */
function nameInText(name: string): string {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
  return /\p{L}{5}$/u.test(name) ? String.raw`${literal}\p{L}*` : literal;
}
