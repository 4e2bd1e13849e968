import sharp, { type Sharp } from 'sharp';
import type { EvidenceType, FileRefusal } from '@/lib/domain/evidence/evidence';
import { fail, ok, type Result } from '@/lib/domain/result';

/** The largest cameras of phones make 50 million. */
const mostPixels = 64_000_000;

export type PictureType = Extract<EvidenceType, 'jpg' | 'png' | 'webp'>;

const loaders: Readonly<Record<PictureType, string>> = {
  jpg: 'VipsForeignLoadJpegBuffer',
  png: 'VipsForeignLoadPngBuffer',
  webp: 'VipsForeignLoadWebpBuffer',
};
// Nothing but these is ever decoded, whatever a file makes itself out to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: Object.values(loaders) });
// One picture at a time leaves the other processors to those who work.
sharp.concurrency(1);

/** A picture that may be decoded: its type has been seen, and it is no larger than a camera's. */
export async function openPicture(bytes: Uint8Array): Promise<Result<Sharp, 'broken' | 'picture-too-large'>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
    const { width, height } = await picture.metadata();
    return width * height > mostPixels ? fail('picture-too-large') : ok(picture);
  } catch (error) {
    return fail(isTooLarge(error) ? 'picture-too-large' : 'broken');
  }
}

/**
 * The picture made anew from what it shows, upright and with the colours of a screen (sRGB). Where and when it was
 * taken, by whom and with what, a smaller picture inside it and whatever came after its end are all gone.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  type: PictureType,
): Promise<Result<Uint8Array, FileRefusal>> {
  const opened = await openPicture(bytes);
  if (!opened.ok) return opened;
  try {
    return ok(await encoded(opened.value.autoOrient(), type).toBuffer());
  } catch (error) {
    return fail(isTooLarge(error) ? 'picture-too-large' : 'broken');
  }
}

const isTooLarge = (error: unknown): boolean => error instanceof Error && /pixel limit/i.test(error.message);

/** Of good quality: the smallest text on a photographed page is still to be read. */
function encoded(picture: Sharp, type: PictureType): Sharp {
  if (type === 'png') return picture.png();
  return type === 'jpg' ? picture.jpeg({ quality: 90 }) : picture.webp({ quality: 90 });
}
