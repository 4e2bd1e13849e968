/** The largest file that is taken as a logo, in bytes. */
export const mostSentLogoBytes = 5_000_000;

/** The largest logo that is kept, in pixels: sharp on a screen in the header and in print at the top of a report. */
export const mostLogoPixels = { width: 600, height: 200 } as const;

/** The lowest and narrowest, in pixels; what is less than this nobody sees. */
export const leastLogoPixels = 16;

/** The largest logo that is kept, in bytes: it is in every report that is made with it. */
export const mostLogoBytes = 200_000;

/** Why a file is not taken as a logo. `shows-nothing`: on white paper nothing of it is to be seen. */
export const logoRefusals = [
  'empty',
  'unknown-type',
  'broken',
  'too-large',
  'picture-too-large',
  'picture-too-small',
  'shows-nothing',
  'too-hard-to-read',
  'too-many-at-once',
] as const;
export type LogoRefusal = (typeof logoRefusals)[number];

/** A logo as it is kept: a PNG without transparency, on white. */
export type Logo = {
  readonly png: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** What pages need to show it. */
export type LogoFacts = {
  /** Of its bytes, in hexadecimal: its name. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
};

/** How an organisation looks beside its name; null for what it has not chosen. */
export type Look = {
  readonly logo: LogoFacts | null;
  /** `#` and six hexadecimal digits. */
  readonly colour: string | null;
};
