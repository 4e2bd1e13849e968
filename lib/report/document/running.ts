/** The margins repeat what stands in full on the first page, and have room for one line. */
export function cut(text: string, most = 60): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
