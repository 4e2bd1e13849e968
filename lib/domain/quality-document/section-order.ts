/** Where a section stands: one of level 1 has those of level 2 after it as its parts. */
interface Placed {
  readonly id: string;
  readonly level: 1 | 2;
}

/** A section to be put before another, or last when that is null. */
interface Move {
  readonly id: string;
  readonly before: string | null;
}

/**
 * The sections once one stands before another or last, its parts along with it. Null when either is not there, or the one that
 * it is to stand before is a part of it.
 */
export function sectionsAfterMove<Section extends Placed>(
  sections: readonly Section[],
  { id, before }: Move,
): Section[] | null {
  const start = sections.findIndex((section) => section.id === id);
  if (start < 0) return null;
  const end = endOf(sections, start);
  const others = [...sections.slice(0, start), ...sections.slice(end)];
  return insertedBefore(others, sections.slice(start, end), before);
}

/** The sections with a new one before another, or last; null when that one is not there. */
export const sectionsWith = <Section extends Placed>(
  sections: readonly Section[],
  added: Section,
  before: string | null,
): Section[] | null => insertedBefore(sections, [added], before);

/**
 * What a section is put before to come one step up or down: past its neighbour, and one of level 1 past its neighbour with all
 * its parts. Undefined where there is no step.
 */
export function stepFrom(
  sections: readonly Placed[],
  id: string,
  step: 'up' | 'down',
): { readonly before: string | null } | undefined {
  const start = sections.findIndex((section) => section.id === id);
  const section = sections[start];
  if (!section) return undefined;
  if (step === 'up') {
    const above =
      section.level === 2
        ? sections[start - 1]
        : (sections.slice(0, start).findLast(({ level }) => level === 1) ?? sections[0]);
    return start === 0 || !above ? undefined : { before: above.id };
  }
  const next = endOf(sections, start);
  if (next >= sections.length) return undefined;
  const after = section.level === 2 ? next + 1 : endOf(sections, next);
  return { before: sections[after]?.id ?? null };
}

/** Where what stands after a section and its parts begins. */
function endOf(sections: readonly Placed[], start: number): number {
  if (sections[start]?.level !== 1) return start + 1;
  const next = sections.findIndex(({ level }, at) => at > start && level === 1);
  return next < 0 ? sections.length : next;
}

function insertedBefore<Section extends Placed>(
  sections: readonly Section[],
  moved: readonly Section[],
  before: string | null,
): Section[] | null {
  if (before === null) return [...sections, ...moved];
  const at = sections.findIndex((section) => section.id === before);
  return at < 0 ? null : [...sections.slice(0, at), ...moved, ...sections.slice(at)];
}
