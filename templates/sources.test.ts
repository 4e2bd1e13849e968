import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/domain/plain-date';
import { byKey } from '@/lib/domain/source/registered-source';
import { sourceProblems } from '@/lib/domain/source/source-problems';
import { sourceRegisterSchema } from '@/lib/domain/source/source-schema';
import { readTemplate } from '@/tests/support/read-template';
import register from './sources.json';

const { sources } = sourceRegisterSchema.parse(register);

const shipped = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(import.meta.dirname, name)).map((file) =>
      path.join(import.meta.dirname, name, file),
    ),
  )
  .map(readTemplate);

const problemsOn = (day: string) =>
  shipped.map((template) => ({
    key: template.key,
    problems: sourceProblems(template, byKey(sources), plainDate(day)),
  }));

describe('the shipped register', () => {
  test('holds every document of every shipped template, as the same kind', () => {
    for (const template of shipped) {
      for (const { key, kind } of template.documents) {
        expect([template.key, key, sources.find((source) => source.key === key)?.kind]).toEqual([
          template.key,
          key,
          kind,
        ]);
      }
    }
  });

  test('knows the socialtjänstlag of 2001 as replaced by that of 2025, in every template that cites it', () => {
    const citing = problemsOn('2025-07-01').filter(({ key }) => key !== 'barnets-delaktighet');
    for (const { key, problems } of citing) {
      const sol = problems.find(({ document }) => document.key === 'sol');
      expect([key, sol]).toMatchObject([
        key,
        { code: 'repealed', lastDay: '2025-06-30', replacedBy: { number: 'SFS 2025:400' } },
      ]);
      expect(sol?.citedIn.length).toBeGreaterThan(0);
    }
    for (const { problems } of problemsOn('2025-06-30')) {
      expect(problems.map(({ document }) => document.key)).not.toContain('sol');
    }
  });

  test('gives for every day where it is known from, and no day to what the forms do not date', () => {
    const undated = ['bbic', 'sip', 'sf-dnr-271-2018', 'sf-dnr-376-2018', 'ledningssystem-sol'];
    for (const { key, validFrom, validTo } of sources.filter((source) => undated.includes(source.key)))
      expect([key, validFrom, validTo]).toEqual([key, null, null]);
    expect(sources.filter(({ validFrom }) => validFrom !== null).length).toBeGreaterThan(5);
  });
});
