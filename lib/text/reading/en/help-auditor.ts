import type { ReadingPage } from '../reading-page';

export const auditorHelp: ReadingPage = {
  title: 'Help for auditors',
  lede: 'From the planning, through the visit, to the last verified action.',
  sections: [
    {
      id: 'start',
      title: 'What waits for you',
      paragraphs: [
        'The start page says how much waits, ordered by what you are to do: answer, verify, judge, decide, visit or plan. What is late stands first.',
        'The bell at the top shows what has happened. Under Notices you choose what you want to hear of at once, and what can be gathered into one mail a day.',
      ],
    },
    {
      id: 'plan',
      title: 'Planning an audit',
      paragraphs: [
        'An audit is of one unit against one version of a template. Nobody audits a unit that they manage.',
      ],
      steps: [
        'Choose Plan an audit on the start page or under Audits.',
        'Choose unit, template, auditors and day. The day can be set later.',
        'Go through the basic facts. They come from the unit, and then belong to the audit.',
        'Ask the unit for its self-assessment, if you use it.',
      ],
    },
    {
      id: 'visit',
      title: 'On the visit, also without a network',
      paragraphs: [
        'Open the form while you have a network. From then on each answer is kept on the tablet or computer first, and sent when there is a network. At the top it says whether all is saved, or how many answers wait.',
        'Close the lid if you like, but do not open the form in a private window: answers cannot be kept there.',
      ],
      list: [
        'The digits 1, 2 and so on choose an answer, the arrows move between the answers.',
        'Open an item to write a comment, name the document that you have seen, attach files, or flag it for yourself.',
        'Below the item stands what was answered last time, and what the unit itself has answered.',
        'The contents to the left can show only what is unanswered, deficient, commented, or different from the self-assessment.',
        'The unit reads comments when the report is decided. It never reads flags and working notes.',
      ],
    },
    {
      id: 'conflict',
      title: 'When two have answered differently',
      paragraphs: [
        'If a colleague has changed the same answer while you had no network, the form asks which one is to stand. Nothing is lost: both remain in the history.',
      ],
    },
    {
      id: 'judgement',
      title: 'Judging and deciding',
      paragraphs: [
        'Each requirement that is not fulfilled becomes a proposed deficiency. Require an action, or accept the deficiency with a motive. An action may also come from a comment, concern several items, or stand by itself.',
        'The final judgement is worked out by the rules of the template, with its reasons beside it. You may choose another alternative with a motive, and the report shows both.',
      ],
      steps: [
        'Decide the deficiencies one by one.',
        'Give each action a deadline, somebody responsible and a way of following it up. The deadline can be at once, a day, a month, a tertial or the next audit.',
        'Write the summary. A proposal is built from what the audit shows, and your phrases can be inserted.',
        'Send the draft to fact review and ask for approval, if you use them.',
        'Decide. You sign in anew, and then all is locked. Everything that is missing is listed at once.',
      ],
    },
    {
      id: 'fact-review',
      title: 'Fact review',
      paragraphs: [
        'The unit says whether the facts are right. You change the draft and say so, or keep it with a motive. Both texts are kept and may stand in the report. When the last day has passed, the review closes by itself.',
      ],
    },
    {
      id: 'report',
      title: 'The report',
      paragraphs: [
        'The report is sealed electronically by the organisation. Whoever holds it can check it with the code on its first page, without signing in.',
        'If something is wrong in a decided audit, you open it again with a motive. The next decision makes a new version, and the old one remains.',
      ],
    },
    {
      id: 'actions',
      title: 'Following the actions',
      paragraphs: [
        'The unit answers, attaches evidence and marks the action as done. You verify it with a day and a method, or return it and write what is missing.',
        'When the unit asks for a later date, you grant it or say no. The report does not change, but reminders and the judgement follow the new day.',
        'What does not get done is carried over and becomes a control of its own in the unit’s next audit. When all is verified or carried over, you give the closing judgement and close the audit.',
      ],
    },
    {
      id: 'measurements',
      title: 'Measured values',
      paragraphs: [
        'What you are responsible for measuring stands under To measure on the start page when it is time, and you are reminded before the last day and on the day after. When somebody else makes you responsible you are told. In the plan you see what is measured, late and ahead, and may show only what is measured now or has no value.',
        'Under Plan and indicators you enter what an indicator was found to be: for all together, or split by for instance section and sex. Totals are counted for you. That a value is missing, or that too few answered, is entered too.',
        'Whoever reads the plan sees no numbers of few people, nor those from which they could be worked out. The administrator sets the limit.',
        'If something was wrong, you correct it and say why. What stood there before stays.',
        'Many values at once are read in from a spreadsheet (XLSX or CSV) with Read in measured values. Get the file to fill in: it has a row for each occasion that has been and is not measured. If something is wrong in the file you see all of it at once, with row and column, and nothing is saved. A file never corrects what has been measured already.',
        'Write no numbers of few people in the comment. Everyone can read it.',
      ],
    },
    {
      id: 'risks',
      title: 'Risks and self-checks',
      paragraphs: [
        'Under Risks stand the risks of the quality plan with their self-checks and actions. You register a risk there, or raise a deficiency as a risk on the page of the judgement once the audit is decided.',
        'A risk is weighed by likelihood and consequence, or by a level alone when the distribution is not known. What has been weighed never changes: weigh again instead, and the history stays.',
        'A self-check may watch several risks or none. Record what it showed each time it is done.',
      ],
    },
  ],
};
