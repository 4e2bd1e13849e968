import sharp from 'sharp';
import { zipOf } from './zip';

/** A PDF of one page whose catalogue holds `entries`, with more objects from number 5. */
export function pdfOf(entries = '', ...objects: string[]): Uint8Array {
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${entries} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    '<< /Length 0 >>\nstream\n\nendstream',
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}${end}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

/** A Word document with some more parts in it. */
export function docxOf(parts: Readonly<Record<string, Uint8Array>> = {}, type = wordType): Uint8Array {
  const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
  return zipOf([
    part('[Content_Types].xml', contentTypes(type)),
    part('word/document.xml', '<w:document/>'),
    ...Object.entries(parts).map(([name, bytes]) => ({ name, bytes })),
  ]);
}

/** A photograph that says where it was taken: latitude 59° north, longitude 18° east. */
export async function photoWithPosition(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Uint8Array> {
  const background = { r: 40, g: 90, b: 60 };
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Kamera' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 19/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '18/1 3/1 0/1',
      },
    })
    .toFormat(format)
    .toBuffer();
}
