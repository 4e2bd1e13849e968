import { auditStatuses } from '@/lib/domain/audit';
import type { LogDetail } from '@/lib/domain/log/log-detail';
import { retentionTypes } from '@/lib/domain/retention/retention-type';
import type { Language } from './language';
import { log } from './sv/log';
import { translator } from './translator';

type Flat<Tree> = { [Room in keyof Tree & string]: `${Room}.${keyof Tree[Room] & string}` }[keyof Tree &
  string];

const namesIn = <Tree extends Readonly<Record<string, object>>>(tree: Tree): readonly Flat<Tree>[] =>
  Object.entries(tree).flatMap(([room, words]) =>
    Object.keys(words).map((name) => `${room}.${name}` as Flat<Tree>),
  );

/** Every deed that a log can hold and that there are words for. */
export const deedsWithWords = namesIn(log.actions);
/** What else somebody may be denied that there are words for. */
export const attemptsWithWords = namesIn(log.attempts);

const detailKeys = Object.keys(log.detail) as (keyof typeof log.detail)[];

/** What was done, in words; a deed that this version does not know, by its name. */
export function describeDeed(deed: string, language: Language): string {
  const t = translator(language, 'log');
  const known = deedsWithWords.find((one) => one === deed);
  if (known) return t(`actions.${known}`);
  const tried = attemptsWithWords.find((one) => one === deed);
  return tried ? t(`attempts.${tried}`) : t('otherAction', { action: deed });
}

/** What else an entry says, in words: one phrase for each thing that people can read; ids and hashes are left out. */
export function describeDetail(detail: LogDetail, language: Language): string[] {
  const t = translator(language, 'log');
  return detailKeys.flatMap((key) => {
    const value = detail[key];
    if (value === undefined || value === null || value === false) return [];
    return [
      t(`detail.${key}`, {
        value: saidOf(key, value, language),
      }),
    ];
  });
}

function saidOf(
  key: (typeof detailKeys)[number],
  value: string | number | boolean,
  language: Language,
): string {
  if (key === 'tried') return describeDeed(String(value), language);
  const type = key === 'retentionType' ? retentionTypes.find((known) => known === value) : undefined;
  return type ? translator(language, 'retention')(`types.${type}`) : said(value, language);
}

function said(value: string | number | boolean, language: Language): string {
  const status = auditStatuses.find((known) => known === value);
  return status ? translator(language, 'lifeCycle')(`status.${status}`) : String(value);
}

const targetTypes = Object.keys(log.targets) as (keyof typeof log.targets)[];

/** What kind of thing a deed was done on, in words; null for one that this version does not know. */
export function describeTarget(type: string | null, language: Language): string | null {
  const known = targetTypes.find((one) => one === type);
  return known ? translator(language, 'log')(`targets.${known}`) : null;
}
