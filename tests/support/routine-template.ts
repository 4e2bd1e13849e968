import type { Template } from '@/lib/domain/template/template-schema';
import { section, smallTemplate, tick } from './small-template';

/** A template with a tick, a yes/no question and an open question, for tests that need one but not a real form. */
export function routineTemplate(key: string, label = 'Rutin finns.'): Template {
  const plan = { kind: 'yesNo', key: 'plan', label: 'Finns en plan?', requirement: 'mandatory' };
  const how = { kind: 'openQuestion', key: 'hur', label: 'Hur följs planen?', requirement: 'mandatory' };
  return smallTemplate({
    key,
    name: `Liten mall ${key}`,
    sections: [
      section('rutiner', [
        tick('rutin', { label }),
        { ...plan, mapping: { yes: 'fulfilled', no: 'unfulfilled' } },
      ]),
      section('ovrigt', [{ ...how, mapping: { answered: 'unassessed' } }]),
    ],
  });
}
