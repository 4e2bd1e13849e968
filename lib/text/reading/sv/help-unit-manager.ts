import type { ReadingPage } from '../reading-page';

export const unitManagerHelp: ReadingPage = {
  title: 'Hjälp för enhetschefer',
  lede: 'Det du ska göra står på startsidan, med sista dag. Allt går att göra på telefonen.',
  sections: [
    {
      id: 'start',
      title: 'Var du börjar',
      paragraphs: [
        'Startsidan säger i en mening vad som väntar och till när. Du ser bara dina egna enheter.',
        'Du får brev när något väntar på dig, och påminnelser före, på och efter sista dagen. Under Notiser väljer du vad som ska komma direkt och vad som kan samlas till ett brev om dagen.',
      ],
    },
    {
      id: 'self-assessment',
      title: 'Självskattning före besöket',
      paragraphs: [
        'Du svarar på samma punkter som uppföljaren kommer att gå igenom. Det du skriver sparas medan du skriver. När du har skickat in självskattningen går den inte att ändra.',
        'Dina svar står bredvid uppföljarens. De ändrar inte bedömningen av sig själva.',
      ],
    },
    {
      id: 'fact-review',
      title: 'Granska fakta i utkastet',
      paragraphs: ['När utkastet är klart får du läsa det och säga om uppgifterna stämmer.'],
      steps: [
        'Läs bristerna, åtgärderna, sammanfattningen och bedömningen.',
        'Välj Stämmer, eller Kommentera och skriv vad som är fel.',
        'Skicka in senast den dag som står överst. Det du har skrivit skickas in av sig självt när dagen har gått.',
      ],
    },
    {
      id: 'actions',
      title: 'Dina åtgärder',
      paragraphs: [
        'Varje åtgärd har en egen sida: vad som ska göras, till när, varför, och samtalet med uppföljaren.',
      ],
      list: [
        'Svara i samtalet om något är oklart.',
        'Bifoga underlag: PDF, Word, Excel och bilder. Uppgifter om var en bild är tagen tas bort.',
        'Be om senare tid i god tid och skriv varför. Den gamla dagen gäller tills uppföljaren har svarat.',
        'Markera som åtgärdad när det är gjort. Du kan ångra tills uppföljaren har kontrollerat åtgärden.',
        'Återsänds åtgärden står det vad som saknas. Rapportera den igen när det är ordnat.',
      ],
    },
    {
      id: 'report',
      title: 'Rapporten',
      paragraphs: [
        'När uppföljningen är beslutad läser och hämtar du rapporten på uppföljningens sida. Den är stämplad, och alla som har den kan kontrollera att den är äkta med koden på första sidan.',
      ],
    },
    {
      id: 'feedback',
      title: 'Om formuläret inte passar',
      paragraphs: [
        'Öppna mallen och välj pratbubblan vid en punkt. Skriv vad som är otydligt eller saknas. Den som sköter mallarna svarar, och svaret syns på din startsida.',
      ],
    },
  ],
};
