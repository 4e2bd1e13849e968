import type { DraftNodes } from './draft-node';
import { contentOf, pathKey } from './draft-nodes';
import { type DraftTree, treeOf } from './draft-tree';
import { parseTemplate } from './parse-template';
import type { ProblemCode, TemplateProblem } from './template-problem';
import type { Template } from './template-schema';

/** `no-place` is that two people's moves left a node that stands nowhere in the form. */
export type DraftProblemCode = ProblemCode | 'no-place';

/** One thing that must be put right before a draft can be published. */
export interface DraftProblem {
  /** The node that it is about; null when it is about the draft as a whole. */
  readonly node: string | null;
  /** Where in the node's content: `['references', 0, 'document']`. Empty for the node itself or where it stands. */
  readonly within: readonly (string | number)[];
  readonly code: DraftProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type CheckedDraft =
  | { readonly ok: true; readonly value: Template }
  | { readonly ok: false; readonly errors: readonly [DraftProblem, ...DraftProblem[]] };

/** The template that a draft amounts to, or everything that is wrong with it at once, each with its node. */
export function checkDraft(nodes: DraftNodes): CheckedDraft {
  const tree = treeOf(nodes);
  const { content, origins } = contentOf(nodes, tree);
  const parsed = parseTemplate(content);
  const wrong = parsed.ok ? [] : parsed.errors.map((problem) => atNode(problem, origins));
  const [first, ...rest] = [...wrong, ...withoutPlace(tree)];
  if (first) return { ok: false, errors: [first, ...rest] };
  if (!parsed.ok) throw new Error('A template was refused without a reason');
  return parsed;
}

/** Of nodes without a place, what is removed needs none. */
function withoutPlace({ strays }: DraftTree): DraftProblem[] {
  return strays
    .filter(({ place }) => !place.removed)
    .map(({ id }) => ({ node: id, within: [], code: 'no-place', params: {} }));
}

/** The problem at the innermost node that holds it. */
function atNode({ path, code, params }: TemplateProblem, origins: ReadonlyMap<string, string>): DraftProblem {
  for (let length = path.length; length > 0; length -= 1) {
    const node = origins.get(pathKey(path.slice(0, length)));
    if (node === undefined) continue;
    // A single part keeps its names as the file has them; anything else is an entry of a list.
    const isPart = length === 1;
    return { node, within: isPart ? path : path.slice(length), code, params };
  }
  return { node: null, within: path, code, params };
}
