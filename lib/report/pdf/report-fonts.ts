import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The report's typeface, and the one that lends it characters it lacks, the boxes ☐ and ☒ among them. */
export const textFont = 'Source Sans 3';
export const signFont = 'DejaVu Sans';

/** The files of the fonts, as they lie in their packages. */
export function reportFonts() {
  const text = folderOf('source-sans', 'TTF');
  const signs = folderOf('dejavu-fonts-ttf', 'ttf');
  return {
    [textFont]: {
      normal: path.join(text, 'SourceSans3-Regular.ttf'),
      bold: path.join(text, 'SourceSans3-Semibold.ttf'),
      italics: path.join(text, 'SourceSans3-It.ttf'),
      bolditalics: path.join(text, 'SourceSans3-SemiboldIt.ttf'),
    },
    [signFont]: {
      normal: path.join(signs, 'DejaVuSans.ttf'),
      bold: path.join(signs, 'DejaVuSans-Bold.ttf'),
    },
  };
}

function folderOf(packageName: string, folder: string): string {
  return path.join(path.dirname(require.resolve(`${packageName}/package.json`)), folder);
}
