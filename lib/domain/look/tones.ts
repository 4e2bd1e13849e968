import { channelsOf, colourOf, contrastOf } from './contrast';

/** The grounds that the organisation's colour stands on, as `app/globals.css` and the report have them. */
export const grounds = {
  /** The desk, a sheet on it and what lies above that, in the light theme. */
  light: ['#e9edeb', '#fdfdfc', '#ffffff'],
  dark: ['#0e1415', '#171f20', '#1f292a'],
  /** The paper of the report. */
  print: ['#ffffff'],
} as const satisfies Record<string, readonly string[]>;
export type Ground = keyof typeof grounds;

/** The least contrast of text (WCAG 2.2, 1.4.3) and of lines that mean something (1.4.11). */
export const neededContrast = { text: 4.5, line: 3 } as const;
export type ToneUse = keyof typeof neededContrast;

/** A colour as it is shown somewhere. */
export type Tone = {
  readonly colour: string;
  /** On the ground where it is least, of those that it stands on. */
  readonly contrast: number;
  /** Whether it is the organisation's very colour; else it has been made darker or lighter. */
  readonly own: boolean;
};

export type Tones = Readonly<Record<Ground, Readonly<Record<ToneUse, Tone>>>>;

/** The contrast of a colour where it is least: on the ground that is most like it. */
export function leastContrast(colour: string, ground: Ground): number {
  return Math.min(...grounds[ground].map((paper) => contrastOf(colour, paper)));
}

/**
 * The organisation's colour wherever it stands: itself where it is told apart from its ground, else as little darker (in
 * the dark theme: lighter) as makes it so.
 */
export function tonesOf(colour: string): Tones {
  const on = (ground: Ground) => ({
    text: toneOn(colour, ground, 'text'),
    line: toneOn(colour, ground, 'line'),
  });
  return { light: on('light'), dark: on('dark'), print: on('print') };
}

/** Steps from the colour itself to black or white, which are told apart from every ground of the other kind. */
const lastStep = 255;

function toneOn(colour: string, ground: Ground, use: ToneUse): Tone {
  const towards = ground === 'dark' ? 255 : 0;
  for (let step = 0; ; step += 1) {
    const mixed = mix(colour, towards, step);
    const contrast = leastContrast(mixed, ground);
    if (contrast >= neededContrast[use] || step === lastStep)
      return { colour: mixed, contrast, own: step === 0 };
  }
}

function mix(colour: string, towards: number, step: number): string {
  const [red, green, blue] = channelsOf(colour);
  const mixed = (channel: number) => Math.round(channel + ((towards - channel) * step) / lastStep);
  return colourOf([mixed(red), mixed(green), mixed(blue)]);
}

/** A contrast as it is said, with one decimal: never more than it is, so that 4.46 is not taken for enough. */
export const saidContrast = (contrast: number): number => Math.floor(contrast * 10) / 10;
