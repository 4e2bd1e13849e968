import type { ReadingPage } from '../reading-page';

export const adminHelp: ReadingPage = {
  title: 'Help for administrators',
  lede: 'The organisation, the templates and the settings. The start page says what is missing.',
  sections: [
    {
      id: 'begin',
      title: 'Getting started',
      paragraphs: ['It goes fastest in this order:'],
      steps: [
        'Register the units under Units.',
        'Add templates from the library under Templates.',
        'Invite auditors and unit managers, and say which units each manager answers for.',
        'Choose under Settings whether you use self-assessment, fact review and approval by another person.',
        'Plan the first audit.',
      ],
    },
    {
      id: 'members',
      title: 'Members',
      paragraphs: [
        'A person has one or several roles, from a day, with or without a last day. Whoever leaves is ended but does not vanish: the name remains in reports and log.',
        'An invitation goes by mail. The link in the mail holds for one hour, and once, and it can be sent again or withdrawn. The person’s page says what they have in hand before their membership is ended.',
      ],
    },
    {
      id: 'units',
      title: 'Units',
      paragraphs: [
        'A unit has a provider and holds from a day. Units can be renamed, merged, split and ended. What is decided never changes, and the unit that takes over is compared with those that were there before. A unit without a manager is marked, since nobody can answer for it.',
        'Many units are read in at once from a spreadsheet. First you are shown what is new and what changes, and nothing is saved before you say yes.',
        'The address of a sheltered place is shown only to those who need it.',
      ],
    },
    {
      id: 'templates',
      title: 'Templates',
      paragraphs: [
        'A published version never changes. Begin a draft, change it, and publish a new version. Audits that are under way can be moved to it, and the move can be undone.',
      ],
      list: [
        'What people say of the items is gathered in an inbox. Link it to the change that answers it, and whoever wrote learns of it when you publish.',
        'Before publishing you are shown which audits would have got another judgement by the new rules.',
        'The template can be downloaded as a spreadsheet, changed there, and read in again as a draft.',
        'Under Laws and requirements stand the sources that the templates refer to, and which of them no longer hold.',
      ],
    },
    {
      id: 'plan',
      title: 'The plan of the year',
      steps: [
        'Begin a new plan under Plan and indicators, as a copy of one that has been decided or from nothing.',
        'Write in it part by part. Which days are read from an occasion you see as you write.',
        'See what has changed since the plan that it was copied from, and what stands in the way of a decision.',
        'Write down the board’s decision. From then on the plan does not change: a new version replaces it, or the year is closed.',
        'Choose who is responsible for measuring each indicator: for whole quality areas on the page of the plan, for one indicator on its own. The choice holds in coming years too. Where nobody is responsible, you get the reminders.',
      ],
      paragraphs: [
        'Under Settings you say how small a number may be shown in measured values, and how many days before a measurement a reminder is sent. The scale for risks is changed under Risks; what has been weighed keeps the scale it was weighed on.',
        'Measured values can be read in from a spreadsheet and taken out as one, on the page of the plan. The file that is taken out has only the numbers that may be shown, so that it can be passed on.',
      ],
    },
    {
      id: 'settings',
      title: 'Settings',
      paragraphs: [
        'The steps between the visit and the decision hold for audits that are planned afterwards. Those that are planned already keep what they had.',
      ],
      list: [
        'The organisation: name and reporting days. When a reporting day moves, you are first shown which actions get another last day.',
        'The seal: the key that the reports are sealed with. Make a new one, or read in your own, before it runs out.',
        'Login: the organisation’s own login, whether passwords may be used, and whether they need a one-time code.',
        'Personal data: whether a personal identity number, telephone number or mail address in a text is warned of or prevents the decision.',
        'Phrases: your own wording, which the auditors insert where they write.',
      ],
    },
    {
      id: 'retention',
      title: 'Disposal',
      paragraphs: [
        'Under Settings, Disposal, you write down what your records management plan says: what is kept for ever, and what is disposed of after how many years. Without a decision everything is kept. Years are counted from the end of the calendar year.',
        'Nothing disappears by itself. It goes only when two administrators want the same.',
      ],
      steps: [
        'See what may go today, and what waits and why. What belongs to an open action never goes.',
        'Propose disposal. The list is frozen as it is.',
        'Another administrator reads the list, and approves or declines it within thirty days.',
        'Följsam disposes of one thing at a time. What something stands in the way of meanwhile stays, with the reason.',
      ],
      list: [
        'The disposal log shows what has gone, by which decision and by whom. It is kept for ever.',
        'A copy of a report that has been disposed of can still be verified by the code in it.',
        'Backups hold what has gone until they are themselves overwritten. Ask whoever runs the service.',
      ],
    },
    {
      id: 'outbox',
      title: 'Mails',
      paragraphs: [
        'Under Notices you find the mails that were sent, with what the receiving server answered. A mail that did not arrive can be sent again. The mails never hold what stands in an audit, only a link.',
      ],
    },
    {
      id: 'log',
      title: 'The log',
      paragraphs: [
        'The log shows who has done what, and when. It can be searched and downloaded, but not changed: each line bears a print of the one before.',
        'Each month Följsam draws a sample. Somebody else than whoever did what stands there reviews it and signs.',
      ],
    },
  ],
};
