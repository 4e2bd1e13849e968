import { describe, expect, test } from 'vitest';
import { matrix, row, section, smallTemplate, tick } from '@/tests/support/small-template';
import type { DraftNode } from '../template/draft-node';
import { nodesOf } from '../template/draft-nodes';
import { changedNodes, isAnsweredBy } from './answered-by-draft';

const published = smallTemplate({
  sections: [
    section('rutiner', [tick('rutin'), matrix('underlag', [row('gallring')])]),
    section('arbetet', [{ kind: 'paragraph', text: 'Läs först.' }, tick('plan')]),
  ],
});

let made = 0;
const newId = () => {
  made += 1;
  return `node-${made}`;
};

const draftOf = (template = published) => new Map(nodesOf(template, newId).map((node) => [node.id, node]));

function idOf(nodes: ReadonlyMap<string, DraftNode>, name: string): string {
  for (const { id, content } of nodes.values()) if (content.key === name || content.kind === name) return id;
  throw new Error(`No node is ${name}`);
}

const none: ReadonlySet<string> = new Set();

describe('what a draft has changed', () => {
  test('is nothing as long as nobody has written in it', () => {
    expect(changedNodes(draftOf(), none, published)).toEqual(none);
  });

  test('is what somebody has written in, the paragraphs too', () => {
    const nodes = draftOf();
    const paragraph = idOf(nodes, 'paragraph');
    expect(changedNodes(nodes, new Set([paragraph]), published)).toEqual(new Set([paragraph]));
  });

  test('is what a file says otherwise than the published version, though nobody wrote in it by hand', () => {
    const nodes = draftOf(
      smallTemplate({
        sections: [
          section('rutiner', [
            tick('rutin', { label: 'Ny lydelse.' }),
            matrix('underlag', [row('gallring')]),
          ]),
          section('arbetet', [{ kind: 'paragraph', text: 'Läs först.' }, tick('plan'), tick('ny')]),
        ],
      }),
    );
    expect(changedNodes(nodes, none, published)).toEqual(new Set([idOf(nodes, 'rutin'), idOf(nodes, 'ny')]));
  });
});

describe('feedback that is linked to a node', () => {
  const nodes = draftOf();
  const changed = new Set([idOf(nodes, 'gallring')]);
  const isAnswered = (name: string) => isAnsweredBy(nodes, changed, idOf(nodes, name));

  test('is answered by a change of the node or of anything that it holds, and by no other', () => {
    expect(['gallring', 'underlag', 'rutiner'].map(isAnswered)).toEqual([true, true, true]);
    expect(['rutin', 'arbetet', 'plan'].map(isAnswered)).toEqual([false, false, false]);
  });

  test('is answered by any change when it is linked to the form as a whole', () => {
    expect(isAnswered('head')).toBe(true);
    expect(isAnsweredBy(nodes, none, idOf(nodes, 'head'))).toBe(false);
  });

  test('to one of the other single parts is answered by a change of that part alone', () => {
    expect(isAnswered('rules')).toBe(false);
    const rules = idOf(nodes, 'rules');
    expect(isAnsweredBy(nodes, new Set([rules]), rules)).toBe(true);
  });

  test('that is not in the draft is not answered', () => {
    expect(isAnsweredBy(nodes, changed, 'unknown')).toBe(false);
  });
});
