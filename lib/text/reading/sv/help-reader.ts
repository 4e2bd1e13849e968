import type { ReadingPage } from '../reading-page';

export const readerHelp: ReadingPage = {
  title: 'Hjälp för läsare',
  lede: 'För nämnd, ledning och revisorer: det som är beslutat, och vad det visar tillsammans.',
  sections: [
    {
      id: 'overview',
      title: 'Året på en sida',
      paragraphs: [
        'Startsidan börjar med hur året står: planen, mätningarna, uppföljningarna och det som är försenat. Under Översikt står allt det på en sida, med vägar till dokumenten, rapporterna och indikatorerna. Där väljer du också ett annat år.',
        'Sidan går att skriva ut som den är, till exempel inför ett möte.',
      ],
    },
    {
      id: 'reports',
      title: 'Läsa rapporter',
      paragraphs: [
        'Du ser uppföljningar som är beslutade. Sidan om en uppföljning leder till rapporten, som går att läsa och att hämta som PDF.',
        'Rapporten är stämplad. Koden på första sidan leder till en sida som säger vem som har gjort den och vilken fil som är den rätta.',
      ],
    },
    {
      id: 'results',
      title: 'Resultat över enheter och år',
      paragraphs: [
        'Under Resultat jämför du enheter, mallar och år, och ser vilka krav som oftast inte är uppfyllda. Allt går att hämta som kalkylblad.',
        'Uppföljningar som pågår räknas inte. En enhet som har slagits samman jämförs med dem som den tog över efter.',
      ],
    },
    {
      id: 'plan',
      title: 'Årets uppföljningsplan',
      paragraphs: [
        'Under Plan och indikatorer står det som nämnden har beslutat att följa upp: kvalitetsområden, kontrollmål och indikatorer i planens egna ord. För varje indikator ser du vad som räknas och vilka dagar den mäts i år.',
        'Säger planen ingen dag, till exempel när någon annans anvisning gäller, står det så.',
        'Det som är mätt står som tabell och diagram. Tal om få personer visas inte, och inte heller de tal som de skulle gå att räkna fram ur. Med Hämta mätvärden får du årets mätvärden som ett kalkylblad, med samma tal som på sidan.',
      ],
    },
    {
      id: 'actions',
      title: 'Åtgärder',
      paragraphs: [
        'Under Åtgärder står allt som har krävts i beslutade uppföljningar: vad som är försenat, vad som ska vara klart i år och vad som är verifierat. Samtalen mellan uppföljare och enhet visas inte.',
      ],
    },
    {
      id: 'risks',
      title: 'Risker och egenkontroller',
      paragraphs: [
        'Under Risker ser du vad som kan gå fel, hur allvarligt det är, vilka egenkontroller som bevakar det och vad de visade senast. Där det saknas en egenkontroll står det så.',
      ],
    },
  ],
};
