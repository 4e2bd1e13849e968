import type { ReadingPage } from '../reading-page';

export const adminHelp: ReadingPage = {
  title: 'Hjälp för administratörer',
  lede: 'Organisationen, mallarna och inställningarna. Startsidan säger vad som saknas.',
  sections: [
    {
      id: 'begin',
      title: 'Komma i gång',
      paragraphs: ['I den här ordningen går det fortast:'],
      steps: [
        'Lägg in enheterna under Enheter.',
        'Lägg till mallar från biblioteket under Mallar.',
        'Bjud in uppföljare och enhetschefer, och säg vilka enheter varje chef ansvarar för.',
        'Välj under Inställningar om ni använder självskattning, faktagranskning och godkännande av en annan person.',
        'Planera den första uppföljningen.',
      ],
    },
    {
      id: 'members',
      title: 'Medlemmar',
      paragraphs: [
        'En person har en eller flera roller, från en dag och tills vidare eller till en dag. Den som slutar avslutas men försvinner inte: namnet står kvar i rapporter och logg.',
        'En inbjudan går med brev. Länken i brevet gäller en timme och en gång, och den kan skickas igen eller dras tillbaka. På personens sida står vad hen har i hand innan medlemskapet avslutas.',
      ],
    },
    {
      id: 'units',
      title: 'Enheter',
      paragraphs: [
        'En enhet har en utförare och gäller från en dag. Enheter kan byta namn, slås samman, delas och avslutas. Det som redan är beslutat ändras aldrig, och den enhet som tar över jämförs med dem som fanns före. En enhet utan chef märks ut, eftersom ingen kan svara för den.',
        'Många enheter läses in på en gång från ett kalkylblad. Först visas vad som är nytt och vad som ändras, och inget sparas innan du har sagt ja.',
        'Adressen till ett skyddat boende visas bara för dem som behöver den.',
      ],
    },
    {
      id: 'templates',
      title: 'Mallar',
      paragraphs: [
        'En publicerad version ändras aldrig. Börja ett utkast, ändra, och publicera en ny version. Uppföljningar som pågår kan flyttas till den, och flytten går att ångra.',
      ],
      list: [
        'Synpunkter på punkterna samlas i en inkorg. Koppla dem till ändringen som besvarar dem, så får den som skrev veta det när du publicerar.',
        'Före publiceringen visas vilka uppföljningar som skulle ha fått en annan bedömning med de nya reglerna.',
        'Mallen går att hämta som kalkylblad, ändra där och läsa in igen som ett utkast.',
        'Under Lagar och krav står källorna som mallarna hänvisar till, och vilka som inte gäller längre.',
      ],
    },
    {
      id: 'plan',
      title: 'Årets uppföljningsplan',
      steps: [
        'Börja en ny plan under Plan och indikatorer, som en kopia av en som är beslutad eller från början.',
        'Skriv i den del för del. Vilka dagar som läses ut ur ett mättillfälle ser du medan du skriver.',
        'Se vad som är ändrat mot planen som den utgår från, och vad som hindrar ett beslut.',
        'Skriv in nämndens beslut. Sedan ändras planen inte mer: en ny version ersätter den, eller året stängs.',
        'Välj vem som ansvarar för att varje indikator mäts: för hela kvalitetsområden på planens sida, för en indikator på dess egen. Valet gäller även kommande år. Är ingen ansvarig får du påminnelserna.',
      ],
      paragraphs: [
        'Under Inställningar bestämmer du hur små tal som får visas i mätvärden, och hur många dagar före en mätning den ansvariga påminns. Skalan för risker ändras under Risker; det som redan är vägt behåller den skala det vägdes på.',
        'Mätvärden kan läsas in från ett kalkylblad och hämtas som ett, på planens sida. Filen som hämtas har bara de tal som får visas, så att den kan skickas vidare.',
      ],
    },
    {
      id: 'settings',
      title: 'Inställningar',
      paragraphs: [
        'Stegen mellan besöket och beslutet gäller uppföljningar som planeras därefter. De som redan är planerade behåller vad de hade.',
      ],
      list: [
        'Organisationen: namn och redovisningsdagar. Flyttas en redovisningsdag visas först vilka åtgärder som får en annan sista dag.',
        'Stämpeln: nyckeln som rapporterna stämplas med. Gör en ny, eller läs in en egen, innan den går ut.',
        'Inloggning: organisationens egen inloggning, om lösenord får användas, och om de kräver en engångskod.',
        'Personuppgifter: om ett personnummer, telefonnummer eller en mejladress i en text ska varnas för eller hindra beslutet.',
        'Fraser: egna formuleringar som uppföljarna sätter in där de skriver.',
      ],
    },
    {
      id: 'retention',
      title: 'Gallring',
      paragraphs: [
        'Under Inställningar, Gallring, skriver du in vad er dokumenthanteringsplan säger: vad som bevaras, och vad som gallras efter hur många år. Utan beslut bevaras allt. Åren räknas från kalenderårets slut.',
        'Ingenting försvinner av sig självt. Det gallras bara när två administratörer vill samma sak.',
      ],
      steps: [
        'Se vad som får gallras i dag, och vad som väntar och varför. Det som hör till en öppen åtgärd gallras aldrig.',
        'Föreslå gallring. Listan fryses som den är.',
        'En annan administratör läser listan och godkänner eller avslår den, inom trettio dagar.',
        'Följsam gallrar sak för sak. Det som något hindrar under tiden blir kvar, med skälet.',
      ],
      list: [
        'Gallringsloggen visar vad som har gallrats, enligt vilket beslut och av vilka. Den sparas för alltid.',
        'En kopia av en rapport som har gallrats går fortfarande att kontrollera med koden i den.',
        'Säkerhetskopior har kvar det gallrade tills de själva skrivs över. Fråga den som sköter driften.',
      ],
    },
    {
      id: 'outbox',
      title: 'Brev',
      paragraphs: [
        'Under Notiser finns breven som har skickats, med svar från mottagarens server. Ett brev som inte kom fram kan skickas igen. Breven innehåller aldrig vad som står i en uppföljning, bara en länk.',
      ],
    },
    {
      id: 'log',
      title: 'Loggen',
      paragraphs: [
        'Loggen visar vem som har gjort vad och när. Den går att söka i och hämta, men inte att ändra: varje rad bär ett avtryck av den förra.',
        'Varje månad drar Följsam ett stickprov. Någon annan än den som gjorde det som står där granskar det och skriver under.',
      ],
    },
  ],
};
