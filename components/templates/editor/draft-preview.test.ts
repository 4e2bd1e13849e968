import { describe, expect, it } from 'vitest';
import { addNodes, setRemoved } from '@/lib/domain/template/draft-edits';
import type { NodeContent } from '@/lib/domain/template/draft-node';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { readTemplate } from '@/tests/support/read-template';
import { matrix, plainTick, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import { storedDraft } from '@/tests/support/stored-draft';
import { DraftPreview } from './draft-preview';
import { DraftStore } from './draft-store';

function open(
  template = smallTemplate({
    sections: [section('ett', [tick('a'), tick('b')]), section('tva', [tick('c')])],
  }),
) {
  const { fields, idOf } = storedDraft(template);
  const store = new DraftStore('Administratör', fields);
  const shown = new DraftPreview();
  const change = (key: string, part: Partial<NodeContent>) => {
    const node = store.node(idOf(key));
    if (node) store.write(node.id, { ...node.content, ...part }, 'written');
  };
  return { store, idOf, change, make: () => shown.make(store) };
}

describe('the preview of a draft', () => {
  it.each(['rvc', 'missbruk', 'oppenvard-barn-unga'])('numbers %s as the published form does', (name) => {
    const template = readTemplate(`templates/${name}/1.json`);
    const { make } = open(template);
    const numbers = (targets: ReturnType<typeof targetsOf>) =>
      [...targets.values()].map(({ type, number, gates }) => [type, number, gates.length]);
    expect(numbers(make().targets)).toEqual(numbers(targetsOf(template)));
  });

  it('shows anew only what has changed', () => {
    const { make, change, idOf } = open();
    const before = make();
    const [one, two] = before.template.sections;
    const [a, b] = ['a', 'b'].map((key) => before.targets.get(idOf(key)));
    change('a', { label: 'Nytt' });
    const after = make();
    expect(after.template.sections[1]).toBe(two);
    expect(after.template.sections[0]).not.toBe(one);
    expect(after.targets.get(idOf('b'))).toBe(b);
    expect(after.targets.get(idOf('a'))).not.toBe(a);
  });

  it('shows a section anew when its number changes, though nothing in it has', () => {
    const { make, store, idOf } = open();
    const two = make().template.sections[1];
    store.edit('removed', setRemoved(store.nodes, idOf('ett'), true));
    const after = make();
    expect(after.template.sections).toHaveLength(1);
    expect(after.template.sections[0]).not.toBe(two);
    expect(after.targets.get(idOf('c'))?.number).toBe('1.1');
  });

  it('holds together whatever somebody is in the middle of writing', () => {
    const { make, change, store, idOf } = open(
      smallTemplate({
        sections: [
          section('ett', [plainTick('grind', { role: 'gate' }), tick('a')], { gate: 'grind' }),
          section('tva', [matrix('m', [row('r')])]),
        ],
      }),
    );
    change('a', { key: 'grind', label: undefined, mapping: 'nej', references: {}, guidance: 'x' });
    change('m', { columns: [{ code: 'ja' }, { code: 'ja' }, null], heading: 1 });
    change('r', { mapping: { ja: 'fulfilled' } });
    change('liten', { intro: null, wording: 3 });
    store.edit(
      'added',
      addNodes(store.nodes, [{ id: '00000000-0000-4000-8000-0000000000ff', content: { kind: 'group' } }], {
        parent: idOf('ett'),
        before: null,
      }),
    );
    const { template, targets } = make();
    expect(targets.get(idOf('a'))).toMatchObject({ number: '1.2', gates: [idOf('grind')] });
    expect(targets.get(idOf('r'))).toMatchObject({ number: '2.1' });
    expect(template.sections[0]?.content).toHaveLength(3);
  });
});
