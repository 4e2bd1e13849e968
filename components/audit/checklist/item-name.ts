import type { Target } from '@/lib/domain/template/targets-of';

const longestName = 56;

/** Number and short name of an item or holder: `2.13 Registerutdrag`. Long ones are cut between words. */
export function itemName(target: Target | undefined): string {
  if (!target) return '';
  return [target.number, shortened(target.name)].filter(Boolean).join(' ');
}

function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const cut = name.slice(0, longestName);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestName / 2)).replace(/[ ,.;:]+$/, '')} …`;
}
