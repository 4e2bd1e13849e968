/** A cell, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * For each sheet, in the workbook's order, the cells whose formula gave an error, or no value at all, when the file
 * was saved. The library that reads the rest leaves such cells empty, and a formula that broke would look like
 * something that somebody took away.
 *
 * @param parts the parts of an XLSX file by name (Office Open XML, ISO/IEC 29500)
 */
export function unfinishedCells(parts: ReadonlyMap<string, Uint8Array>): CellPosition[][] {
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const targets = new Map(
    elements(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributeIn(attributes, 'Id'),
      attributeIn(attributes, 'Target'),
    ]),
  );
  return elements(textOf('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const target = targets.get(attributeIn(attributes, 'r:id')) ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return elements(textOf(name), 'c').filter(isUnfinished).flatMap(positionOf);
  });
}

interface Element {
  readonly attributes: string;
  readonly content: string;
}

/** The elements of that name that hold none of the same name. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({ attributes, content }));
}

function attributeIn(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function isUnfinished({ attributes, content }: Element): boolean {
  if (attributeIn(attributes, 't') === 'e') return true;
  return /<f[\s/>]/.test(content) && !/<v[\s/>]/.test(content);
}

function positionOf({ attributes }: Element): CellPosition[] {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(attributeIn(attributes, 'r')) ?? [];
  if (letters === undefined || digits === undefined) return [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [{ row: Number(digits) - 1, column }];
}
