/** What a measure of an indicator was found to be, by groups, over the years. */
export interface DemoSeries {
  /** The indicator's key in the plan. */
  readonly indicator: string;
  /** Counted from 1. */
  readonly measure: number;
  readonly groups: readonly Readonly<Partial<Record<'section' | 'unit' | 'sex' | 'age', string>>>[];
  /** By how many years ago, then by the plan's times in that year, then by the groups; as people write figures. */
  readonly figures: readonly (readonly (readonly string[])[])[];
  /** What is said of the last time of last year. */
  readonly comment?: string;
}

const all = [{}];

/**
 * Example figures, none of them anyone's. Some are of so few that they are not told; some are missing, and some have too few
 * answers.
 */
export const demoSeries: readonly DemoSeries[] = [
  {
    indicator: 'barnet-till-tals-i-utredning',
    measure: 1,
    groups: [
      { section: 'Barn', sex: 'Flickor' },
      { section: 'Barn', sex: 'Pojkar' },
      { section: 'Ungdom', sex: 'Flickor' },
      { section: 'Ungdom', sex: 'Pojkar' },
    ],
    figures: [
      [
        ['6 av 44', '7 av 51', '3 av 38', '8 av 42'],
        ['5 av 47', '6 av 49', '0 av 35', '7 av 40'],
      ],
      [
        ['9 av 46', '11 av 52', '6 av 33', '10 av 45'],
        ['8 av 43', '9 av 50', '2 av 36', '9 av 41'],
      ],
      [
        ['12 av 45', '14 av 48', '8 av 31', '13 av 44'],
        ['11 av 42', '12 av 51', '7 av 34', '11 av 39'],
      ],
    ],
    comment: 'Alla avslutade utredningar under perioden är granskade.',
  },
  {
    indicator: 'barn-som-vrakts',
    measure: 1,
    groups: all,
    figures: [
      [['0'], ['2'], ['0']],
      [['3'], ['0'], ['5']],
      [['6'], ['4'], ['7']],
    ],
  },
  {
    indicator: 'kotid-till-budgetradgivning',
    measure: 2,
    groups: all,
    figures: [
      [['3,1 median 2,5 av 41'], ['3,6 median 3 av 38'], ['2,8 median 2,5 av 44'], ['3,3 median 3 av 40']],
      [['4,4 median 4 av 47'], ['4,9 median 4,5 av 51'], ['saknas'], ['3,9 median 3,5 av 45']],
      [['5,8 median 5 av 43'], ['6,2 median 6 av 39'], ['5,1 median 4,5 av 36'], ['4,7 median 4,5 av 42']],
    ],
    comment: 'Tredje kvartalet gick inte att ta fram: verksamhetssystemet byttes i augusti.',
  },
  {
    indicator: 'dagar-i-barnutredningar',
    measure: 1,
    groups: all,
    figures: [
      [['101 median 96 av 63'], ['98 median 93 av 58'], ['99 median 95 av 61']],
      [['112 median 108 av 66'], ['107 median 104 av 59'], ['104 median 99 av 64']],
      [['121 median 118 av 61'], ['118 median 115 av 57'], ['114 median 110 av 65']],
    ],
  },
  {
    indicator: 'nojd-brukarindex',
    measure: 1,
    groups: [
      { unit: 'Familjestödsenheten' },
      { unit: 'Stödcentrum för unga' },
      { unit: 'Öppenvård missbruk' },
      {},
    ],
    figures: [
      [['74 av 52', '77 av 38', 'för få svar', '75 av 94']],
      [['72 av 49', '75 av 41', '63 av 22', '71 av 112']],
      [['69 av 46', '73 av 35', '61 av 19', '69 av 100']],
    ],
  },
  {
    indicator: 'lex-maria-och-lex-sarah',
    measure: 1,
    groups: all,
    figures: [
      [['6'], ['1'], ['7'], ['5']],
      [['8'], ['5'], ['0'], ['6']],
      [['9'], ['11'], ['3'], ['8']],
    ],
  },
];
