import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const project = resolve(import.meta.dirname, '../..');
let house: string;

/** A small house with the same rooms and the same rules, in which a breach can be planted without harm. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'foljsam-house-'));
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'));
  for (const file of ['tsconfig.json', 'biome.json', '.gitignore'])
    cpSync(join(project, file), join(house, file));
  const files: Record<string, string> = {
    'lib/domain/deadline.ts': 'export const deadline = 1;',
    'lib/data/client.ts': 'export const clientOf = 1;',
    'lib/data/scope.ts': `export { clientOf as withTenant } from './client';`,
    'lib/data/units.ts': 'export const insertUnit = 1; export const listUnits = 1;',
    'lib/commands/register-unit.ts': 'export const registerUnit = 1;',
    'lib/session/require-actor.ts': `export { cookies } from 'next/headers';`,
    'lib/text/messages.ts': 'export const messages = 1;',
    'components/ui/button.tsx': 'export const Button = () => <button type="button">x</button>;',
    'components/units/unit-list.tsx': `export { Button as UnitList } from '@/components/ui/button';`,
    'app/page.tsx': `export { UnitList as default } from '@/components/units/unit-list';`,
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${text}\n`);
}

/** What the check says of the house as it stands: one line for each breach. */
function breaches(): string[] {
  const check = spawnSync(process.execPath, [join(project, 'scripts/check-architecture.mjs')], {
    cwd: house,
    encoding: 'utf8',
  });
  return check.stderr.split('\n').filter(Boolean);
}

function breachesWith(file: string, text: string): string[] {
  write(file, text);
  const found = breaches();
  rmSync(join(house, file));
  return found;
}

/** One breach for each rule: the file that breaks it, and what stands in that file. */
const PLANTED: Record<string, readonly [file: string, text: string]> = {
  'no-circles': ['lib/domain/a.ts', `import './a2'; export const a = 1;`],
  'domain-is-pure': ['lib/domain/a.ts', `export { messages } from '@/lib/text/messages';`],
  'primitives-know-no-domain': [
    'components/ui/a.tsx',
    `import type { deadline } from '@/lib/domain/deadline';\nexport type A = typeof deadline;`,
  ],
  'components-never-reach-the-database': [
    'components/units/a.tsx',
    `export { listUnits } from '@/lib/data/units';`,
  ],
  'routes-are-the-outermost': ['components/units/a.tsx', `export { default } from '@/app/page';`],
  'lib-never-imports-components': ['lib/commands/a.ts', `export { Button } from '@/components/ui/button';`],
  'only-data-knows-prisma': ['lib/commands/a.ts', `export { PrismaPg } from '@prisma/adapter-pg';`],
  'no-unscoped-query': ['lib/data/a.ts', `export { clientOf } from './client';`],
  'no-connection-of-its-own': ['lib/commands/a.ts', `export { Client } from 'pg';`],
  'data-knows-no-callers': ['lib/data/a.ts', `export { registerUnit } from '@/lib/commands/register-unit';`],
  'commands-do-not-call-commands': ['lib/commands/a.ts', `export { registerUnit } from './register-unit';`],
  'only-session-knows-the-framework': ['lib/commands/a.ts', `export { cookies } from 'next/headers';`],
  'device-knows-only-the-browser': ['lib/device/a.ts', `export { messages } from '@/lib/text/messages';`],
  'no-unresolvable-import': ['lib/commands/a.ts', `export { gone } from './gone';`],
  'no-junk-drawers': ['lib/domain/utils.ts', 'export const a = 1;'],
};

describe('each rule of the house bites', () => {
  test('and the house without a breach stands', () => {
    expect(breaches()).toEqual([]);
  });

  test('every rule has its planted breach', () => {
    const rules = config.forbidden.map((rule) => rule.name);
    expect(Object.keys(PLANTED).sort()).toEqual([...rules, 'no-junk-drawers'].sort());
  });

  test.each(Object.entries(PLANTED))('%s', (name, [file, text]) => {
    if (name === 'no-circles') write('lib/domain/a2.ts', `export * from './a';`);
    const found = breachesWith(file, text);
    rmSync(join(house, 'lib/domain/a2.ts'), { force: true });
    expect(found.map((breach) => breach.split(':')[0])).toContain(name);
  });

  test('a file that the check does not look at is itself a breach', () => {
    const found = breachesWith('lib/data/by-hand.cts', 'export const a = 1;');
    expect(found).toContain('not-looked-at: lib/data/by-hand.cts');
  });
});

/** What the linter is trusted with, one planted line for each. */
const LINTED: Record<string, readonly [file: string, text: string]> = {
  'style/noProcessEnv': ['lib/commands/a.ts', 'export const a = process.env.HOME;'],
  'style/useFilenamingConvention': ['lib/domain/BadName.ts', 'export const a = 1;'],
  'style/noNonNullAssertion': ['lib/domain/a.ts', 'export const a = (b: string | null) => b!.length;'],
  'style/noRestrictedImports': [
    'app/a.ts',
    `import { insertUnit } from '@/lib/data/units';\n\nexport const a = insertUnit;`,
  ],
  'suspicious/noConsole': ['lib/domain/a.ts', `console.log('x');\n\nexport const a = 1;`],
  'suspicious/noExplicitAny': ['lib/domain/a.ts', 'export const a = (b: any) => b;'],
  'complexity/noExcessiveLinesPerFunction': [
    'lib/domain/a.ts',
    `export function a(): void {\n${'  void 0;\n'.repeat(61)}}`,
  ],
};

describe('each rule given to the linter bites', () => {
  test.each(Object.entries(LINTED))('%s', (rule, [file, text]) => {
    write(file, text);
    const lint = spawnSync(
      join(project, 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', '--error-on-warnings', file],
      {
        cwd: house,
        encoding: 'utf8',
      },
    );
    rmSync(join(house, file));
    expect(lint.stdout + lint.stderr).toContain(`lint/${rule}`);
    expect(lint.status).toBe(1);
  });
});
