/** A quality plan with a risk of a level alone, and a self-check without a risk, in the words of a tenant. */
export const smallQualityPlan = (slug: string, key = `kvalitetsplan-${slug}`, level = 6) => ({
  format: 1,
  key,
  language: 'sv',
  origin: `Ett exempel för ${slug}.`,
  year: 2026,
  title: `Kvalitetsplan ${slug}`,
  sections: [{ heading: 'Inledning', text: 'Arbetet är systematiskt.', parts: [] }],
  risks: {
    heading: 'Risker och egenkontroller',
    text: null,
    areas: [
      {
        key: 'overgripande',
        title: `Övergripande ${slug}`,
        rows: [
          {
            risk: {
              key: 'samordning',
              title: `Familjer får inte samordnat stöd, ${slug}`,
              text: null,
              level,
              likelihood: null,
              consequence: null,
            },
            selfChecks: [],
            withoutSelfCheck: 'notCarriedOut',
            actions: [{ key: 'metod', title: 'Ta fram en arbetsmetod', text: 'Under våren.' }],
          },
        ],
        selfChecks: [
          {
            key: 'loggkontroll',
            title: `Loggkontroll ${slug}`,
            text: 'Har någon sökt utan skäl?',
            question: 'Har någon sökt utan skäl?',
            method: null,
            frequency: null,
            sample: null,
          },
        ],
      },
    ],
  },
  indicators: { heading: 'Kvalitetsindikatorer', text: null, groups: [] },
});
