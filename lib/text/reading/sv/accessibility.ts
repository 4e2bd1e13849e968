import type { ReadingPage } from '../reading-page';

export const accessibilityStatement: ReadingPage = {
  title: 'Tillgänglighetsredogörelse',
  lede: 'Så väl uppfyller Följsam lagen om tillgänglighet till digital offentlig service, vad som brister, och hur du säger till.',
  sections: [
    {
      id: 'who',
      title: 'Vem som ansvarar',
      paragraphs: [
        'Den kommun eller region som använder Följsam ansvarar för att tjänsten är tillgänglig för dem som använder den där. Redogörelsen gäller tjänsten Följsam, med alla sidor före och efter inloggningen, och de rapporter som den gör.',
      ],
    },
    {
      id: 'how',
      title: 'Hur tillgänglig tjänsten är',
      paragraphs: [
        'Följsam är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937), som bygger på standarden EN 301 549 och WCAG på nivå AA. Det som brister står i nästa avsnitt.',
      ],
    },
    {
      id: 'lacks',
      title: 'Det som inte är tillgängligt',
      paragraphs: ['Det här vet vi brister, eller har inte kunnat visa att det håller:'],
      list: [
        'Rapporterna är taggade PDF-filer med rubriker, tabellhuvuden och läsordning, men de är inte granskade mot hela standarden PDF/UA. Den som behöver en rapport i annan form kan begära det.',
        'Filer som enheter och uppföljare bifogar görs av dem själva och kan brista.',
        'Tabellerna över utskickade brev rullar i sidled i ett smalt fönster.',
        'Tjänsten är inte prövad av personer som använder skärmläsare, röststyrning eller skärmförstoring till vardags.',
      ],
    },
    {
      id: 'method',
      title: 'Hur vi har undersökt det',
      paragraphs: [
        'Bedömningen är en självskattning. Varje sida prövas automatiskt mot reglerna för WCAG 2.2 på nivå A och AA, i ljusa och mörka färger, varje gång programmet ändras. Kontrasten är uträknad för alla färger som används, och enhetschefens delar är gjorda med enbart tangentbord och i ett fönster som är 360 bildpunkter brett.',
        'Bedömningen gjordes den 22 november 2026. Redogörelsen ändrades senast samma dag.',
      ],
    },
    {
      id: 'tell',
      title: 'Säg till om något brister',
      paragraphs: [
        'Säg till om du hittar en brist som inte står här, eller om du behöver något i en form som fungerar för dig. Beskriv vad du ville göra och på vilken sida.',
      ],
    },
    {
      id: 'supervision',
      title: 'Tillsyn',
      paragraphs: [
        'Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med svaret du får kan du anmäla det till myndigheten:',
      ],
    },
  ],
};
