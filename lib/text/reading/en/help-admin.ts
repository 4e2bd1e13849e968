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
        'An invitation goes by mail. The link in the mail holds for one hour, and once.',
      ],
    },
    {
      id: 'units',
      title: 'Units',
      paragraphs: [
        'A unit has a provider and holds from a day. When a unit changes its name or is closed, nothing that is decided changes. A unit without a manager is marked, since nobody can answer for it.',
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
      id: 'settings',
      title: 'Settings',
      paragraphs: [
        'What is changed holds for audits that are planned afterwards. Those that are planned already keep what they had.',
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
      paragraphs: ['The log shows who has done what, and when. It cannot be changed.'],
    },
  ],
};
