import sharp from 'sharp';
import type { Logo } from '@/lib/domain/look/logo';

type Colour = { readonly r: number; readonly g: number; readonly b: number };

/** A logo as it is kept: a square of one colour. */
export async function aLogo(background: Colour = { r: 11, g: 90, b: 102 }): Promise<Logo> {
  const [width, height] = [60, 40];
  const png = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return { png: new Uint8Array(png), width, height };
}
