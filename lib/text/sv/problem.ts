/** Pages that stand in for the one that was asked for. */
export const problem = {
  notFound: {
    title: 'Sidan finns inte',
    text: 'Adressen är fel, eller så gäller den något som du inte har tillgång till.',
  },
  forbidden: {
    title: 'Du får inte se den här sidan',
    text: 'Din roll ger inte tillgång till den. Be administratören om du behöver den i ditt uppdrag.',
  },
  unexpected: {
    title: 'Något gick fel hos oss',
    text: 'Det du redan har sparat finns kvar. Försök igen om en stund.',
  },
  action: {
    notDone: 'Det gick inte att spara.',
    signedOut:
      'Du är inte längre inloggad. Logga in i en annan flik och spara sedan här, så går inget förlorat.',
    forbidden:
      'Din roll ger inte rätt att göra det här. Be administratören om du behöver det i ditt uppdrag.',
    notFound: 'Det du ville ändra finns inte längre. Ladda om sidan för att se hur det ser ut nu.',
    invalid: 'Rätta det som är markerat. Det du har skrivit står kvar.',
    unexpected: 'Något gick fel hos oss. Det du har skrivit står kvar, försök igen om en stund.',
    unreachable: 'Servern svarar inte. Det du har skrivit står kvar. Kontrollera nätet och försök igen.',
  },
  tellNumber: 'Kommer felet tillbaka, säg det här numret till administratören:',
  tryAgain: 'Försök igen',
  toStart: 'Till startsidan',
} as const;
