import type { CSSProperties } from 'react';
import { type ToneUse, tonesOf } from '@/lib/domain/look/tones';

/** The tones of an organisation's colour for what stands in the element, in both themes; nothing while it has none. */
export function lookStyle(colour: string | null): CSSProperties {
  if (colour === null) return {};
  const { light, dark } = tonesOf(colour);
  const both = (use: ToneUse) => `light-dark(${light[use].colour}, ${dark[use].colour})`;
  return { '--color-house': both('text'), '--color-house-line': both('line') } as CSSProperties;
}
