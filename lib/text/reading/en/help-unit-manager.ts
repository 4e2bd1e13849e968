import type { ReadingPage } from '../reading-page';

export const unitManagerHelp: ReadingPage = {
  title: 'Help for unit managers',
  lede: 'What you are to do stands on the start page, with its last day. All of it can be done on the phone.',
  sections: [
    {
      id: 'start',
      title: 'Where you begin',
      paragraphs: [
        'The start page says in one sentence what waits and by when. You see only your own units.',
        'You get mails when something waits for you, and reminders before, on and after the last day. Under Notices you choose what is to come at once, and what can be gathered into one mail a day.',
      ],
    },
    {
      id: 'self-assessment',
      title: 'Self-assessment before the visit',
      paragraphs: [
        'You answer the same items that the auditor is going to go through. What you write is saved while you write. Once you have sent the self-assessment in, it cannot be changed.',
        'Your answers stand beside the auditor’s. They do not change the judgement by themselves.',
      ],
    },
    {
      id: 'fact-review',
      title: 'Checking the facts of the draft',
      paragraphs: ['When the draft is ready, you read it and say whether the facts are right.'],
      steps: [
        'Read the deficiencies, the actions, the summary and the judgement.',
        'Choose Correct, or Comment and write what is wrong.',
        'Send it in by the day that stands at the top. What you have written is sent by itself when that day has passed.',
      ],
    },
    {
      id: 'actions',
      title: 'Your actions',
      paragraphs: [
        'Each action has a page of its own: what is to be done, by when, why, and the conversation with the auditor.',
      ],
      list: [
        'Answer in the conversation when something is unclear.',
        'Attach evidence: PDF, Word, Excel and pictures. Data about where a picture was taken are removed.',
        'Ask for a later date in good time, and write why. The old day holds until the auditor has answered.',
        'Mark it as done when it is. You can undo that until the auditor has checked the action.',
        'If the action is returned, it says what is missing. Report it again when that is mended.',
      ],
    },
    {
      id: 'report',
      title: 'The report',
      paragraphs: [
        'When the audit is decided, you read and download the report on the audit’s page. It is sealed, and everybody who holds it can check that it is genuine with the code on its first page.',
      ],
    },
    {
      id: 'feedback',
      title: 'When the form does not fit',
      paragraphs: [
        'Open the template and choose the speech bubble at an item. Write what is unclear or missing. Whoever keeps the templates answers, and the answer is shown on your start page.',
      ],
    },
  ],
};
