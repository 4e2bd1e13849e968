import { createRoot } from 'react-dom/client';
import { Model, type SurveyModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';

/** The parts of the bundle that another program needs to show the same form. */
type Block =
  | { kind: 'tick' | 'yesNo' | 'openQuestion'; key: string; label: string }
  | { kind: 'comment'; key: string; label: string };
type Bundle = { template: { sections: { key: string; title: string; content: Block[] }[] } };

function questionOf(block: Block): Record<string, unknown> {
  const named = { name: block.key, title: block.label };
  if (block.kind === 'tick') return { ...named, type: 'boolean', renderAs: 'checkbox' };
  if (block.kind === 'yesNo') return { ...named, type: 'radiogroup', choices: ['Ja', 'Nej'] };
  return { ...named, type: 'comment' };
}

function surveyOf({ template }: Bundle): SurveyModel {
  const elements = template.sections.map(({ key, title, content }) => ({
    type: 'panel',
    name: key,
    title,
    elements: content.map(questionOf),
  }));
  const survey = new Model({ elements, textUpdateMode: 'onTyping', showCompletedPage: false });
  survey.lazyRenderEnabled = true;
  return survey;
}

/** The same audit from the same server, behind the same login. */
async function open(): Promise<void> {
  const bundle = location.pathname.replace('/t/', '/api/t/').replace(/checklist$/, 'bundle');
  const response = await fetch(bundle, { cache: 'no-store' });
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Survey model={surveyOf(await response.json())} />);
}

void open();
