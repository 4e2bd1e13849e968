import { section, smallTemplateFile, tick } from '../support/small-template';

const itemsInSection = 10;

/** The key of the template with that many items. */
export const largeFormKey = (items: number): string => `stor-${items}`;

/** A template file of ticks, questions of *Ja* and *Nej*, and open questions, with a field for comments to each section. */
export function largeForm(items: number): Record<string, unknown> {
  const sections = Array.from({ length: items / itemsInSection }, (_, at) => {
    const name = `avsnitt-${at + 1}`;
    const content = Array.from({ length: itemsInSection }, (_, place) =>
      itemAt(`${name}-punkt-${place + 1}`, place),
    );
    const comment = { kind: 'comment', key: `${name}-kommentar`, label: 'Kommentar' };
    return section(name, [...content, comment], { title: `Avsnitt ${at + 1}` });
  });
  return smallTemplateFile({ key: largeFormKey(items), name: `Stor mall ${items}`, sections });
}

function itemAt(key: string, place: number): Record<string, unknown> {
  const label = 'Det finns en skriftlig rutin som är känd av personalen och följs upp varje år.';
  if (place < 7) return tick(key, { label });
  if (place < 9) {
    const mapping = { yes: 'fulfilled', no: 'unfulfilled' };
    return { kind: 'yesNo', key, label: 'Är rutinen känd?', requirement: 'mandatory', mapping };
  }
  const mapping = { answered: 'unassessed' };
  return { kind: 'openQuestion', key, label: 'Hur följs rutinen upp?', requirement: 'mandatory', mapping };
}
