import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { GatheredRow } from '@/lib/domain/quality-document/gathered';
import { messages } from '@/lib/text/messages';
import { RisksView } from './risks-view';

const risk = { number: 1, title: 'Risken', text: null, level: 8, endedOn: null };
const check = (title: string) => ({ title, text: null, results: [] });
const action = (title: string) => ({ title, text: null });

const said = { locale: 'sv', messages: messages.sv, timeZone: 'Europe/Stockholm' } as const;

/** The cells of the rows of a table, each with how many rows it stands beside. */
function cellsOf(row: Partial<GatheredRow>): string[][] {
  const rows = [{ risk, selfChecks: [], withoutSelfCheck: null, actions: [], ...row }];
  const view = createElement(RisksView, { risks: { kind: 'risks', rows, selfChecks: [] }, area: null });
  // biome-ignore lint/correctness/noChildrenProp: the provider's type asks for it here
  const inSwedish = createElement(NextIntlClientProvider, { ...said, children: view });
  const html = renderToStaticMarkup(inSwedish);
  const [, ...trs] = html.split('<tr>');
  return trs
    .map((tr) =>
      [...tr.matchAll(/<t[hd][^>]*rowspan="(\d)"[^>]*>(.*?)<\/t[hd]>/gi)].map(
        ([, height, inside = '']) => `${height} ${inside.replaceAll(/<[^>]+>/g, '')}`,
      ),
    )
    .slice(1);
}

test('a risk stands beside all of its self-checks and actions, and the last of the fewer beside what is left', () => {
  expect(
    cellsOf({ selfChecks: [check('K1'), check('K2')], actions: [action('A1'), action('A2'), action('A3')] }),
  ).toEqual([['3 RiskenRisknivå 8', '1 K1', '1 A1'], ['2 K2', '1 A2'], ['1 A3']]);
});

test('a risk without a self-check says so in the words of the plans, beside all of its actions', () => {
  expect(cellsOf({ withoutSelfCheck: 'missing', actions: [action('A1'), action('A2')] })).toEqual([
    ['2 RiskenRisknivå 8', '2 Egenkontroll saknas för risken', '1 A1'],
    ['1 A2'],
  ]);
  expect(cellsOf({ withoutSelfCheck: 'notCarriedOut' })[0]?.[1]).toBe(
    '1 Ingen egenkontroll utförs för denna risk.',
  );
});

test('what is done about a self-check without a risk stands beside an empty cell', () => {
  expect(cellsOf({ risk: null, selfChecks: [check('K1')], actions: [action('A1')] })).toEqual([
    ['1 ', '1 K1', '1 A1'],
  ]);
});
