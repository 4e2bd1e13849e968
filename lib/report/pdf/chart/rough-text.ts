/** Text that is mostly small letters is narrower than this. */
const emPerCharacter = 0.53;

/** About how wide a text of one line is, in points; seldom less than it is. */
export const roughTextWidth = (text: string, size: number): number => text.length * size * emPerCharacter;

/** A name in a chart is no higher than this: the table beside it has all of it. */
const mostLines = 3;

/**
 * A name in lines that are about as wide as there is room for, broken between words where it can be. One that is very long
 * is cut.
 */
export function brokenLines(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * emPerCharacter)));
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length > mostLines)
    return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]?.slice(0, -1)}…`];
  return lines.length > 0 ? lines : [''];
}
