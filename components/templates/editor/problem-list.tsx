'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DraftProblem } from '@/lib/domain/template/draft-problems';
import { Button } from '../../ui/button';
import { useEditor, useProblems } from './editor-context';
import { useNodeName } from './node-name';
import { writeNode } from './places';
import { useProblemText } from './use-problem-text';

/** More than these are shown when somebody asks for them. */
const few = 4;

/** Everything that must be put right before the draft can be published; a click leads there. */
export function ProblemList() {
  const t = useTranslations('templateEditor.problems');
  const problems = useProblems();
  const [isWhole, setIsWhole] = useState(false);
  if (problems.length === 0) return null;
  const listed = isWhole ? problems : problems.slice(0, few);
  return (
    <section className="rounded-sm border border-unfulfilled bg-unfulfilled-soft px-3.5 py-3 text-sm">
      <h2 className="flex gap-2 text-sm">
        <CircleAlert aria-hidden="true" className="mt-0.5 text-unfulfilled" />
        {t('title', { count: problems.length })}
      </h2>
      <ul className="mt-2 grid gap-1.5">
        {listed.map((problem) => (
          <li key={`${problem.node} ${problem.within.join('.')} ${problem.code}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > few && (
        <Button variant="quiet" className="mt-1" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: problems.length })}
        </Button>
      )}
    </section>
  );
}

function ProblemLine({ problem }: { problem: DraftProblem }) {
  const t = useTranslations('templateEditor.problems');
  const { store, view, preview } = useEditor();
  const nodeName = useNodeName();
  const text = useProblemText()(problem);
  const { node: id } = problem;
  const node = id === null ? null : store.node(id);
  if (id === null || !node) return <span>{t('whole', { text })}</span>;
  const number = preview.get().targets.get(id)?.number;
  return (
    <button
      type="button"
      onClick={() => writeNode(view, id)}
      className="text-left text-accent underline underline-offset-2 hover:text-accent-strong"
    >
      {[number, nodeName(node.content)].filter(Boolean).join(' ')}: {text}
    </button>
  );
}
