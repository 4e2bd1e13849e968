import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { colours } from '../set-runs';

/** How a line of a chart is drawn: told apart by dashes and marks, so that it can be read in grey. */
export interface LineLook {
  readonly dashes: string;
  readonly mark: SymbolType;
  readonly colour: string;
  readonly width: number;
  /** What its marks are filled with. */
  readonly fill: string;
}

const dashes = ['none', '6 3', '2 2', '8 2 2 2', '1 3', '10 3'] as const;
const marks = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolCross] as const;

/** The first is all together, and stands out. */
export function lineLook(place: number, accent: string): LineLook {
  const colour = place === 0 ? accent : colours.muted;
  return {
    dashes: dashes[place % dashes.length] ?? 'none',
    mark: marks[place % marks.length] ?? symbolCircle,
    colour,
    width: place === 0 ? 1.8 : 1.1,
    fill: place % 2 === 0 ? colour : '#ffffff',
  };
}

/** Of the line at a target. */
export const targetLook = { stroke: colours.bad, 'stroke-width': 1, 'stroke-dasharray': '1.5 2.5' } as const;

/** In square points. */
export const markSize = 22;
