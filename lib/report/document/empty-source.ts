import { type ItemTarget, orderedItems } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import type { Block, Box } from './report-document';
import { label } from './written';

/** What every part of an empty form is written from. */
export interface EmptySource {
  readonly template: Template;
  readonly language: Language;
  readonly t: ReturnType<typeof translator<'emptyForm'>>;
  numberOf(key: string): ItemTarget['number'];
}

export function emptySource(template: Template): EmptySource {
  const { language } = template;
  const numbers = new Map(orderedItems(template).map(({ key, number }) => [key, number] as const));
  return {
    template,
    language,
    t: translator(language, 'emptyForm'),
    numberOf: (key) => numbers.get(key) ?? null,
  };
}

/** A box that waits for its tick. */
export function emptyBox({ t }: EmptySource): Box {
  return { checked: false, said: t('box') };
}

/** Lines to write on, under the word that says what goes there. */
export function room(over: string, count: number): Block[] {
  return [label(over), { kind: 'lines', count }];
}
