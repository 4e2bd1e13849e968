/** A plan file with one indicator, in the words of a tenant. */
export const smallPlan = (slug: string, year = 2026) => ({
  format: 1,
  key: `plan-${slug}`,
  language: 'sv',
  origin: `Ett exempel för ${slug}.`,
  year,
  title: `Uppföljningsplan ${slug}`,
  introduction: [{ heading: 'Inledning', text: 'Arbetet är systematiskt[^1].' }],
  areas: [
    {
      key: 'processer',
      label: 'H',
      title: 'Effektiva processer',
      text: 'Processerna är till nytta.',
      goals: [
        {
          key: 'utredningstider',
          label: 'H.1.',
          title: 'Utredningstider',
          indicators: [
            {
              key: 'antal-dagar',
              label: 'H.1.1.',
              title: `Antal dagar i ${slug}`,
              lead: null,
              rationale: null,
              definition: {
                words: 'Antal dagar i avslutade utredningar.',
                measures: [{ kind: 'count', of: 'Antal dagar i avslutade utredningar' }],
              },
              occasions: {
                words: 'Vecka 41-43 (6-24 oktober)',
                when: [
                  {
                    kind: 'weeks',
                    first: 41,
                    last: 43,
                    days: { from: { month: 10, day: 6 }, to: { month: 10, day: 24 } },
                  },
                ],
              },
              reporting: null,
              dataSource: null,
              splits: [{ by: 'sex' }],
            },
          ],
        },
      ],
    },
  ],
  footnotes: [{ key: '1', text: 'Metodiskt och enligt plan' }],
});
