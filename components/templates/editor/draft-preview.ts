import { isSameValue } from '@/lib/domain/same-value';
import { type ItemTarget, type Target, targetsOf } from '@/lib/domain/template/targets-of';
import type { Section, Template } from '@/lib/domain/template/template-schema';
import type { DraftStore } from './draft-store';
import { PreviewTemplate } from './preview-template';

/** What the preview shows, and the place of each node in it: its number, its gates. */
export interface Preview {
  readonly template: Template;
  /** By the ids of the nodes. */
  readonly targets: ReadonlyMap<string, Target>;
}

/**
 * Follows a draft with the form that it makes. What has not changed stays the same object from one to the next: a letter
 * in one item of a thousand shows one row anew.
 */
export class DraftPreview {
  readonly parts = new PreviewTemplate();
  /** The same map all the time: the checklist's own store looks into it. */
  readonly targets = new Map<string, Target>();

  make(store: DraftStore): Preview {
    const template = this.parts.make(store);
    const before = new Map(this.targets);
    const renewed = new Set<string>();
    this.targets.clear();
    for (const [id, target] of targetsOf(template)) {
      const known = before.get(id);
      const kept = known && isSameTarget(known, target) ? known : target;
      this.targets.set(id, kept);
      if (kept === known) continue;
      const [top = id] = target.sectionKeys;
      renewed.add(top);
    }
    const sections = template.sections.map(
      (section): Section => (renewed.has(section.key) ? this.parts.renew(section) : section),
    );
    return { template: { ...template, sections }, targets: this.targets };
  }
}

function isSameTarget(one: Target, other: Target): boolean {
  const isAlike =
    one.type === other.type &&
    one.number === other.number &&
    one.name === other.name &&
    one.audience === other.audience &&
    isSameValue(one.sectionKeys, other.sectionKeys) &&
    isSameValue(one.gates, other.gates);
  if (!isAlike) return false;
  if (one.type === 'item' && other.type === 'item') return isSameItem(one, other);
  if (one.type === 'item' || other.type === 'item') return false;
  return (
    one.label === other.label &&
    one.commentLabel === other.commentLabel &&
    isSameValue(one.itemKeys, other.itemKeys)
  );
}

/** What a table or group holds besides is not the item's own affair. */
function isSameItem(one: ItemTarget, other: ItemTarget): boolean {
  return (
    one.item === other.item &&
    isSameValue(one.references, other.references) &&
    isSameValue(one.matrix?.columns, other.matrix?.columns) &&
    one.group?.key === other.group?.key
  );
}
