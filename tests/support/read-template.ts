import { readdirSync, readFileSync } from 'node:fs';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import type { Template } from '@/lib/domain/template/template-schema';

/** @throws when the file is not there, or with all that is wrong with it. */
export function readTemplate(path: string): Template {
  const parsed = parseTemplate(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.ok) return parsed.value;
  const problems = parsed.errors.map((error) => `${error.path.join('.')}: ${error.code}`);
  throw new Error(`${path} is not a template:\n${problems.join('\n')}`);
}

/** The files of the shipped templates, each with what it holds. */
export function shippedTemplates(): [file: string, template: Template][] {
  return readdirSync('templates', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(`templates/${name}`).map((file) => `templates/${name}/${file}`))
    .map((file) => [file, readTemplate(file)]);
}
