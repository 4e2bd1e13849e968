import { fail, ok, type Result } from '@/lib/domain/result';
import { type FileProblem, type JsonPlace, mostProblems } from '@/lib/domain/template/file-problem';
import { valueAt } from '@/lib/domain/template/loose-node';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import type { Template } from '@/lib/domain/template/template-schema';
import { repeatedNames } from './repeated-names';

/**
 * A template from the bytes of a JSON file in UTF-8, with or without a byte order mark; else everything that is
 * wrong with it.
 */
export function readJsonTemplate(bytes: Uint8Array): Result<Template, readonly FileProblem[]> {
  const text = decoded(bytes);
  if (text === null) return fail([{ place: null, code: 'not-utf8', params: {} }]);
  const json = parsed(text);
  if (!json.ok) return fail([{ place: null, code: 'not-json', params: { line: json.error } }]);
  const template = parseTemplate(json.value);
  const repeated = repeatedNames(text, mostProblems).map(
    ({ path, name }): FileProblem => ({
      place: placeIn(json.value, path),
      code: 'repeated-name',
      params: { name },
    }),
  );
  if (template.ok) return repeated.length === 0 ? template : fail(repeated);
  const others = template.errors.map(
    ({ path, code, params }): FileProblem => ({ place: placeIn(json.value, path), code, params }),
  );
  return fail([...repeated, ...others]);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Else the line where it stops being JSON, or 0 when that is not known. */
function parsed(text: string): Result<unknown, number> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    return fail(position === undefined ? 0 : text.slice(0, Number(position)).split('\n').length);
  }
}

/** The path, and the key of the innermost thing on its way that has one of its own. */
function placeIn(json: unknown, path: readonly (string | number)[]): JsonPlace {
  let key: string | null = null;
  for (let length = 1; length < path.length; length += 1) {
    const own = valueAt(json, [...path.slice(0, length), 'key']);
    if (typeof own === 'string') key = own.slice(0, 80);
  }
  return { path: path.join('.'), key };
}
