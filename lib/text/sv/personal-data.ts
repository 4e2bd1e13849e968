/** What singles a person out in a text, and what the organisation does about it. */
export const personalData = {
  title: 'Personuppgifter',
  lede: 'En rapport är ofta en allmän handling. Det som pekar ut en person hör sällan hemma i den.',
  hint: {
    identityNumber: 'Det ser ut att stå ett personnummer här.',
    telephoneNumber: 'Det ser ut att stå ett telefonnummer här.',
    mailAddress: 'Det ser ut att stå en mejladress här.',
    several: 'Det ser ut att stå flera uppgifter här som pekar ut en person.',
    advice: 'Skriv om texten så att ingen pekas ut.',
  },
  rule: 'När en uppföljning ska beslutas och en text pekar ut en person',
  rules: {
    warn: 'Varna, men låt den beslutas',
    refuse: 'Hindra beslutet',
  },
  about:
    'Följsam känner igen personnummer, samordningsnummer, telefonnummer och mejladresser, och påpekar dem medan man skriver. Namn känns inte igen.',
  save: 'Spara',
  saved: 'Sparat',
} as const;
