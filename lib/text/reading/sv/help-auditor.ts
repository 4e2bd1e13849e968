import type { ReadingPage } from '../reading-page';

export const auditorHelp: ReadingPage = {
  title: 'Hjälp för uppföljare',
  lede: 'Från planeringen, genom besöket, till den sista verifierade åtgärden.',
  sections: [
    {
      id: 'start',
      title: 'Det som väntar på dig',
      paragraphs: [
        'Startsidan säger hur mycket som väntar och ordnar det efter vad du ska göra: svara, verifiera, bedöma, besluta, besöka eller planera. Det som är försenat står först.',
        'Klockan högst upp visar det som har hänt. Under Notiser väljer du vad du vill få besked om direkt och vad som kan samlas till ett brev om dagen.',
      ],
    },
    {
      id: 'plan',
      title: 'Planera en uppföljning',
      paragraphs: [
        'En uppföljning gäller en enhet och en version av en mall. Ingen följer upp en enhet som hen själv är chef för.',
      ],
      steps: [
        'Välj Planera uppföljning på startsidan eller under Uppföljningar.',
        'Välj enhet, mall, uppföljare och dag. Dagen kan du sätta senare.',
        'Gå igenom basuppgifterna. De är hämtade från enheten och hör sedan till uppföljningen.',
        'Be enheten om självskattning, om ni använder det.',
      ],
    },
    {
      id: 'visit',
      title: 'På besöket, också utan nät',
      paragraphs: [
        'Öppna formuläret medan du har nät. Sedan sparas varje svar först på surfplattan eller datorn och skickas när nätet finns. Högst upp står det om allt är sparat eller hur många svar som väntar.',
        'Stäng gärna locket, men öppna inte formuläret i ett privat fönster: då kan svaren inte sparas där.',
      ],
      list: [
        'Siffrorna 1, 2 och så vidare väljer svar, pilarna flyttar mellan svaren.',
        'Fäll ut en punkt för att skriva en kommentar, ange underlaget du har sett, bifoga filer eller flagga den för dig själv.',
        'Under punkten står vad som svarades förra gången och vad enheten själv har svarat.',
        'Innehållet till vänster kan visa bara det obesvarade, bristerna, det kommenterade eller det som skiljer sig från självskattningen.',
        'Kommentarer läses av enheten när rapporten är beslutad. Flaggor och arbetsanteckningar gör det aldrig.',
      ],
    },
    {
      id: 'conflict',
      title: 'När två har svarat olika',
      paragraphs: [
        'Om en kollega har ändrat samma svar medan du var utan nät frågar formuläret vilket som ska gälla. Inget försvinner: båda finns kvar i historiken.',
      ],
    },
    {
      id: 'judgement',
      title: 'Bedöma och besluta',
      paragraphs: [
        'Varje krav som inte är uppfyllt blir en föreslagen brist. Kräv en åtgärd, eller godta bristen med ett motiv. En åtgärd kan också komma från en kommentar, gälla flera punkter eller stå för sig själv.',
        'Den slutliga bedömningen räknas ut efter mallens regler, och skälen står bredvid. Du får välja ett annat alternativ med ett motiv, och rapporten visar båda.',
      ],
      steps: [
        'Besluta bristerna en i taget.',
        'Ge varje åtgärd en tid, en ansvarig och ett sätt att följa upp den. Tiden kan skrivas som snarast, en dag, en månad, en tertial eller nästa uppföljning.',
        'Skriv sammanfattningen. Ett förslag byggs av det som uppföljningen visar, och era fraser går att sätta in.',
        'Skicka utkastet på faktagranskning och begär godkännande, om ni använder det.',
        'Besluta. Du loggar in på nytt, och sedan är allt låst. Det som saknas räknas upp på en gång.',
      ],
    },
    {
      id: 'fact-review',
      title: 'Faktagranskning',
      paragraphs: [
        'Enheten säger om uppgifterna stämmer. Du ändrar i utkastet och säger att det är ändrat, eller behåller med ett motiv. Båda texterna sparas och kan stå i rapporten. När sista dagen har gått stängs granskningen av sig själv.',
      ],
    },
    {
      id: 'report',
      title: 'Rapporten',
      paragraphs: [
        'Rapporten stämplas elektroniskt av organisationen. Den som har rapporten kan kontrollera den med koden på första sidan, utan att logga in.',
        'Är något fel i en beslutad uppföljning öppnar du den igen med ett motiv. Nästa beslut gör en ny version, och den gamla finns kvar.',
      ],
    },
    {
      id: 'actions',
      title: 'Följa åtgärderna',
      paragraphs: [
        'Enheten svarar, bifogar underlag och markerar åtgärden som åtgärdad. Du verifierar den med dag och sätt, eller återsänder den och skriver vad som saknas.',
        'Ber enheten om senare tid ger du den eller säger nej. Rapporten ändras inte, men påminnelserna och bedömningen följer den nya dagen.',
        'Det som inte blir klart förs över och blir en egen kontroll i enhetens nästa uppföljning. När allt är verifierat eller överfört gör du den slutliga bedömningen och avslutar uppföljningen.',
      ],
    },
    {
      id: 'measurements',
      title: 'Mätvärden',
      paragraphs: [
        'Det du ansvarar för att mäta står under Att mäta på startsidan när det är dags, och du påminns före den sista dagen och dagen efter. När någon annan gör dig ansvarig får du veta det. I planen ser du vad som är mätt, försenat och på väg, och kan visa bara det som mäts nu eller saknar värde.',
        'Under Plan och indikatorer skriver du in vad en indikator blev: för alla tillsammans, eller uppdelat på till exempel sektion och kön. Summorna räknas av sig själva. Att ett värde saknas, eller att svaren är för få, skrivs också.',
        'Den som läser planen ser inte tal om få personer, och inte heller de tal som de skulle gå att räkna fram ur. Gränsen bestämmer administratören.',
        'Blev något fel rättar du det och skriver varför. Det som stod förut finns kvar.',
        'Många mätvärden på en gång läser du in från ett kalkylblad (XLSX eller CSV) med Läs in mätvärden. Hämta filen att fylla i: den har en rad för varje mättillfälle som har varit och inte är mätt. Är något fel i filen ser du allt på en gång, med rad och kolumn, och inget sparas. En fil rättar aldrig det som redan är mätt.',
        'Skriv inga tal om få personer i kommentaren. Den kan alla läsa.',
      ],
    },
    {
      id: 'risks',
      title: 'Risker och egenkontroller',
      paragraphs: [
        'Under Risker står kvalitetsplanens risker med sina egenkontroller och åtgärder. Du skriver in en risk där, eller tar upp en brist som risk på bedömningens sida när uppföljningen är beslutad.',
        'En risk vägs med sannolikhet och konsekvens, eller bara med en nivå när fördelningen inte är känd. Det som har vägts ändras aldrig: väg om i stället, så finns historiken kvar.',
        'En egenkontroll kan bevaka flera risker eller ingen. Skriv in vad den visade varje gång den görs.',
      ],
    },
  ],
};
