/** What of a draft can be commented on: one item of the form, one action, the summary, or the judgement. */
export type FactPlace =
  | { readonly kind: 'item'; readonly key: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'summary' }
  | { readonly kind: 'judgement' };

/** A place as one text, which `parseFactTarget` reads back. An item may be called *summary* too, so each kind is said. */
export function factTarget(place: FactPlace): string {
  if (place.kind === 'item') return `item ${place.key}`;
  return place.kind === 'action' ? `action ${place.id}` : place.kind;
}

/** The place that a text names, or null when it names none. Whether the draft has such a place is not asked. */
export function parseFactTarget(target: string): FactPlace | null {
  if (target === 'summary' || target === 'judgement') return { kind: target };
  const [kind, name, ...more] = target.split(' ');
  if (!name || more.length > 0) return null;
  if (kind === 'item') return { kind, key: name };
  return kind === 'action' ? { kind, id: name } : null;
}
