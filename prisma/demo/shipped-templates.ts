import missbruk from '@/templates/missbruk/1.json';
import oppenvard from '@/templates/oppenvard-barn-unga/1.json';
import rvc from '@/templates/rvc/1.json';

/** The shipped templates, in the order in which a new tenant gets them, each with the note of its first version. */
export const shippedTemplates = [
  { key: 'rvc', content: rvc, releaseNote: 'Formuläret från 2023, ord för ord.' },
  { key: 'missbruk', content: missbruk, releaseNote: 'Det tomma formuläret, ord för ord.' },
  { key: 'oppenvard-barn-unga', content: oppenvard, releaseNote: 'Regionens krav, ord för ord.' },
] as const;

export type ShippedKey = (typeof shippedTemplates)[number]['key'];
