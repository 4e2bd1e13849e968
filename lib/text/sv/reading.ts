/** What stands around the pages that are to be read: help, and the accessibility statement. */
export const reading = {
  contents: 'På den här sidan',
  help: {
    title: 'Hjälp',
    others: 'Hjälp för andra roller',
    toAccessibility: 'Tillgänglighetsredogörelse',
  },
  accessibility: {
    tellIn: 'Säg till i {tenant}',
    contact: 'Du kan också skriva till <mail></mail>.',
    signIn: 'Har du inlogg säger du till enklast här i tjänsten, när du har loggat in.',
    contactOrganisation: 'Annars kontaktar du kommunen eller regionen som du fick adressen av.',
    title: 'Säg till om tillgänglighet',
    lede: 'Beskriv vad du ville göra och vad som inte fungerade. Administratörerna i din organisation läser det, och ser att det är du som skriver.',
    page: 'På vilken sida?',
    text: 'Vad fungerade inte?',
    textMissing: 'Skriv vad som inte fungerade.',
    send: 'Skicka',
    sent: 'Tack, det är skickat.',
    notSent: 'Meddelandet är inte skickat.',
    slowDown:
      'Du har skickat många meddelanden. Vänta {minutes, plural, one {en minut} other {# minuter}} och försök igen. Det du har skrivit står kvar.',
    sentText: 'Du kan skriva om något annat om du vill.',
    statement: 'Tillgänglighetsredogörelsen',
    messages: {
      title: 'Det andra har sagt',
      waiting: '{count, plural, =0 {inget väntar} one {# väntar} other {# väntar}}',
      emptyTitle: 'Ingen har sagt till om något',
      emptyText: 'När någon berättar att något inte är tillgängligt står det här.',
      by: '{name}, {time}',
      page: 'Sida: {page}',
      handle: 'Markera som ordnat',
      handled: 'Ordnat av {name}, {time}',
    },
  },
} as const;
