/**
 * A lasting key for something that has none yet, made from its words and unlike all in `taken`: *Är rutinen känd?*
 * becomes `ar-rutinen-kand`, and `ar-rutinen-kand-2` when that is taken.
 */
export function keyFromText(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\[\^[^\]]*\]/g, ' ')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const start = words.findIndex((word) => /^[a-z]/.test(word));
  const named = start < 0 ? 'punkt' : joinedWithin(words.slice(start));
  if (!taken.has(named)) return named;
  let number = 2;
  while (taken.has(`${named}-${number}`)) number += 1;
  return `${named}-${number}`;
}

/** As many of the first words as make a key that is pleasant to read, and always the first. */
function joinedWithin(words: readonly string[]): string {
  const most = 50;
  let key = (words[0] ?? '').slice(0, most);
  for (const word of words.slice(1)) {
    if (key.length + 1 + word.length > most) break;
    key = `${key}-${word}`;
  }
  return key;
}
