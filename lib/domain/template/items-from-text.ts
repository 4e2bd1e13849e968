/** Bullets, boxes and list numbers that a word processor puts before an item; *4.1* is not one, it may be a reference. */
const marks =
  /^(?:[\u2022\u25aa\u25cf\u2013\u2014*\u00b7\uf0b7-]|[\u2610\u2611\u2612\u25a1]|\d{1,3}[.)])\s+/u;

/** The items in a pasted text: one for each line that is not empty, without its bullet, in NFC. */
export function itemsFromText(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim().replace(marks, '').trim())
    .filter((line) => line !== '');
}
