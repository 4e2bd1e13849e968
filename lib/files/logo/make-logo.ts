import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import {
  type Logo,
  type LogoRefusal,
  leastLogoPixels,
  mostLogoBytes,
  mostLogoPixels,
} from '@/lib/domain/look/logo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { openPicture } from '../evidence/picture-file';

/** Nothing is to be seen on white paper of what is nowhere darker than this, from 0 to 255. */
const palestLogo = 225;

/**
 * The logo that a file gives, or why it gives none: a PNG or a JPEG, made anew from what it shows, on white, no larger than
 * it needs to be. Whatever the bytes are, it gives an answer; it belongs in a thread of its own: see `logoMaker`.
 */
export async function makeLogo(bytes: Uint8Array): Promise<Result<Logo, LogoRefusal>> {
  if (bytes.length === 0) return fail('empty');
  const found = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  if (found !== 'png' && found !== 'jpg') return fail('unknown-type');
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  try {
    const logo = await encoded(onWhite(opened.value));
    if (Math.min(logo.width, logo.height) < leastLogoPixels) return fail('picture-too-small');
    return (await showsSomething(logo)) ? ok(logo) : fail('shows-nothing');
  } catch {
    return fail('broken');
  }
}

/** A logo that is drawn for a dark ground would be lost on paper; on white all of them are treated alike. */
const onWhite = (picture: Sharp): Sharp =>
  picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ ...mostLogoPixels, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');

/** In all its colours; in 256 of them where that would be more than is kept: with so few, no picture of this size is. */
async function encoded(picture: Sharp): Promise<Logo> {
  const { data, info } = await picture
    .clone()
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const small = data.length <= mostLogoBytes ? data : await picture.png({ palette: true }).toBuffer();
  return { png: new Uint8Array(small), width: info.width, height: info.height };
}

async function showsSomething({ png }: Logo): Promise<boolean> {
  const { channels } = await sharp(png).stats();
  return channels.some(({ min }) => min < palestLogo);
}
