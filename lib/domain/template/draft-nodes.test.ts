import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTemplate } from '@/tests/support/arbitrary-checklist';
import { readTemplate } from '@/tests/support/read-template';
import { matrix, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { DraftNode } from './draft-node';
import { contentOf, nodesOf } from './draft-nodes';
import { checkDraft, type DraftProblem } from './draft-problems';
import { treeOf } from './draft-tree';
import type { Template } from './template-schema';

/** Ids in the order they are made, so that a test can name them. */
function counting(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  };
}

const draftOf = (template: Template) => new Map(nodesOf(template, counting()).map((node) => [node.id, node]));

function nodeWith(nodes: ReadonlyMap<string, DraftNode>, key: string): DraftNode {
  const node = [...nodes.values()].find(({ content }) => content.key === key);
  if (!node) throw new Error(`No node has the key ${key}`);
  return node;
}

const problemsOf = (nodes: ReadonlyMap<string, DraftNode>): readonly DraftProblem[] => {
  const checked = checkDraft(nodes);
  return checked.ok ? [] : checked.errors;
};

const shipped = readdirSync('templates', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`templates/${name}`).map((file) => `templates/${name}/${file}`));

describe('a draft', () => {
  it.each(shipped)('puts %s together again as it was', (path) => {
    const template = readTemplate(path);
    expect(contentOf(draftOf(template)).content).toEqual(template);
  });

  it('puts any template together again as it was, and finds nothing wrong with it', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const nodes = draftOf(template);
        expect(contentOf(nodes).content).toEqual(template);
        expect(checkDraft(nodes)).toEqual({ ok: true, value: template });
      }),
    );
  });

  it('is published with its texts tidied, however they were written', () => {
    const nodes = draftOf(smallTemplate({ sections: [section('ett', [tick('a')])] }));
    const item = nodeWith(nodes, 'a');
    nodes.set(item.id, { ...item, content: { ...item.content, label: '  A\u030a r ' } });
    expect(contentOf(nodes).content).toMatchObject({ sections: [{ content: [{ label: 'Å r' }] }] });
  });

  it('leaves out what is removed, with what it holds, and has it back when it is restored', () => {
    const template = smallTemplate({
      sections: [section('ett', [tick('a')]), section('tva', [tick('b')])],
    });
    const nodes = draftOf(template);
    const first = nodeWith(nodes, 'ett');
    nodes.set(first.id, { ...first, place: { ...first.place, removed: true } });
    expect(contentOf(nodes).content).toEqual({ ...template, sections: template.sections.slice(1) });
    nodes.set(first.id, first);
    expect(contentOf(nodes).content).toEqual(template);
  });
});

describe('a problem', () => {
  const template = smallTemplate({
    sections: [section('ett', [tick('a'), tick('b')]), section('tva', [matrix('m', [row('c')])])],
  });

  it('is told with its node, and where in the node', () => {
    const nodes = draftOf(template);
    const [b, c, m] = ['b', 'c', 'm'].map((key) => nodeWith(nodes, key)) as [DraftNode, DraftNode, DraftNode];
    nodes.set(b.id, { ...b, content: { ...b.content, key: 'a', references: [{ document: 'ingen' }] } });
    nodes.set(c.id, { ...c, content: { ...c.content, label: '' } });
    nodes.set(m.id, { ...m, content: { ...m.content, columns: [] } });
    expect(problemsOf(nodes)).toMatchObject([
      { node: b.id, within: ['key'], code: 'duplicate-key' },
      { node: b.id, within: ['references', 0, 'document'], code: 'unknown-document' },
      { node: m.id, within: ['columns'], code: 'too-small' },
      { node: c.id, within: ['label'], code: 'too-small' },
    ]);
  });

  it('of one of the single parts is told as the file names it', () => {
    const nodes = draftOf(template);
    const [head] = [...nodes.values()].filter(({ content }) => content.kind === 'head');
    if (head) nodes.set(head.id, { ...head, content: { kind: 'head', key: 'liten' } });
    const problems = problemsOf(nodes);
    expect(problems).toContainEqual({ node: head?.id, within: ['title'], code: 'missing', params: {} });
    expect(problems.every(({ node }) => node === head?.id)).toBe(true);
  });

  it('of a group that has lost its items is the group’s', () => {
    const nodes = draftOf(
      smallTemplate({ sections: [section('ett', [{ kind: 'group', key: 'g', items: [tick('a')] }])] }),
    );
    const item = nodeWith(nodes, 'a');
    nodes.set(item.id, { ...item, place: { ...item.place, removed: true } });
    expect(problemsOf(nodes)).toMatchObject([
      { node: nodeWith(nodes, 'g').id, within: ['items'], code: 'too-small' },
    ]);
  });
});

describe('two people’s moves', () => {
  const template = smallTemplate({
    sections: [section('ett', [tick('a')]), section('tva', [tick('b')]), section('tre', [tick('c')])],
  });

  it('into each other leave one of the two without a place until somebody gives it one', () => {
    const nodes = draftOf(template);
    const [one, two] = [nodeWith(nodes, 'ett'), nodeWith(nodes, 'tva')];
    nodes.set(one.id, { ...one, place: { ...one.place, parent: two.id } });
    nodes.set(two.id, { ...two, place: { ...two.place, parent: one.id } });
    const tree = treeOf(nodes);
    expect(tree.strays.map(({ id }) => id)).toEqual([one.id]);
    expect(tree.children.get(one.id)?.map(({ id }) => id)).toContain(two.id);
    expect(problemsOf(nodes)).toMatchObject([{ node: one.id, within: [], code: 'no-place' }]);
    nodes.set(one.id, one);
    expect(problemsOf(nodes)).toEqual([]);
  });

  it('into what another removed follow it there and back', () => {
    const nodes = draftOf(template);
    const [a, three] = [nodeWith(nodes, 'a'), nodeWith(nodes, 'tre')];
    nodes.set(a.id, { ...a, place: { ...a.place, parent: three.id } });
    nodes.set(three.id, { ...three, place: { ...three.place, removed: true } });
    expect(JSON.stringify(contentOf(nodes).content)).not.toContain('"a"');
    nodes.set(three.id, three);
    expect(contentOf(nodes).content).toMatchObject({
      sections: [
        { key: 'ett' },
        { key: 'tva' },
        { key: 'tre', content: [{ key: 'c' }, { key: 'a' }].toReversed() },
      ],
    });
  });
});
