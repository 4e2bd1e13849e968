import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { z } from 'zod';

/**
 * Every way into the site over HTTP, read from the code: `GET /t/[slug]` for a page, `PUT /api/…` for a method of a
 * route handler, `registerUnitAction (app/t/[slug]/units/actions.ts)` for a server action.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

type Statement = ReturnType<typeof parseSync>['body'][number];

function statementsOf(file: string): Statement[] {
  const source = readFileSync(resolve(ROOT, file), 'utf8');
  return parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x') }).body;
}

/** The names that a statement exports. @throws on `export *`, which hides what it exports. */
function exportsOf(statement: Statement): string[] {
  if (statement.type === 'ExportAllDeclaration') throw new Error('A route must name what it exports');
  if (statement.type === 'ExportNamedDeclaration')
    return statement.specifiers.flatMap((one) =>
      one.type === 'ExportSpecifier' ? [(one.exported ?? one.orig).value] : [],
    );
  if (statement.type !== 'ExportDeclaration') return [];
  const { declaration } = statement;
  if (declaration.type === 'FunctionDeclaration') return [declaration.identifier.value];
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.value] : []));
}

/** The address of what lies in a folder of `app/`; folders in parentheses only sort. */
const addressOf = (file: string): string =>
  `/${dirname(file)
    .split('/')
    .filter((part) => part !== 'app' && !part.startsWith('('))
    .join('/')}`;

const filesIn = (...rooms: string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(resolve(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(room, file))
      .sort(),
  );

const named = (name: string) => (file: string) => /^(.*)\.tsx?$/.exec(basename(file))?.[1] === name;

const pages = filesIn('app')
  .filter(named('page'))
  .map((file) => `GET ${addressOf(file)}`);

const handlers = filesIn('app')
  .filter(named('route'))
  .flatMap((file) =>
    statementsOf(file)
      .flatMap(exportsOf)
      .filter((name) => METHODS.includes(name))
      .map((method) => `${method} ${addressOf(file)}`),
  );

const isServerFile = ([first]: Statement[]): boolean =>
  first?.type === 'ExpressionStatement' &&
  first.expression.type === 'StringLiteral' &&
  first.expression.value === 'use server';

const actions = filesIn('app', 'components', 'lib').flatMap((file) => {
  const statements = statementsOf(file);
  return isServerFile(statements) ? statements.flatMap(exportsOf).map((name) => `${name} (${file})`) : [];
});

/** What the code opens to the outside. */
export const routesInCode: readonly string[] = [...pages, ...handlers, ...actions];

const ALWAYS_REFUSED = ['PUT', 'PATCH', 'DELETE'];

/** The methods that an address is not made for, asked for as such: what is posted to a page must call an action. */
export function methodsRefusedBy(of: string): string[] {
  const address = of.split(' ')[1] ?? '';
  if (!address.startsWith('/api/')) return ['POST', ...ALWAYS_REFUSED];
  return ['GET', 'POST', ...ALWAYS_REFUSED].filter((method) => !handlers.includes(`${method} ${address}`));
}

const builtRoutes = z.record(z.string(), z.string());
const builtActions = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

const built = (file: string): unknown => JSON.parse(readFileSync(resolve(ROOT, '.next', file), 'utf8'));

/** The addresses that the framework has built, by itself too. */
export const addressesInBuild = (): string[] =>
  Object.values(builtRoutes.parse(built('app-path-routes-manifest.json')));

/** The actions that the framework has built, by name, with the ids that callers send. */
export const actionsInBuild = (): Map<string, string> =>
  new Map(
    Object.entries(builtActions.parse(built('server/server-reference-manifest.json')).node).map(
      ([id, { filename, exportedName }]) => [`${exportedName} (${filename})`, id],
    ),
  );
