import type { Item } from './item-schema';

/** Whether the item's answers are ever assessed: gate, scope, feedback and informational ones are not. */
export function isAssessed(item: Item): boolean {
  return item.role === 'control' && item.requirement !== 'informational';
}
