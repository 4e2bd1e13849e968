import { tonesOf } from '@/lib/domain/look/tones';
import type { TenantInReport } from '../tenant-in-report';
import type { Appearance } from './report-document';

/** How the organisation looks on paper, from what the snapshot holds of it. */
export function appearanceOf({ name, logo, colour }: TenantInReport): Appearance {
  const tones = colour === undefined ? null : tonesOf(colour).print;
  return {
    logo: logo ? { ...logo, alternative: name } : null,
    tones: tones && { text: tones.text.colour, line: tones.line.colour },
  };
}
