import type { ReadingPage } from '../reading-page';

export const readerHelp: ReadingPage = {
  title: 'Help for readers',
  lede: 'For boards, management and inspectors: what is decided, and what it shows together.',
  sections: [
    {
      id: 'overview',
      title: 'The year in one page',
      paragraphs: [
        'The start page begins with how the year stands: the plan, the measurements, the audits and what is late. Under Overview all of that stands on one page, with ways to the documents, the reports and the indicators. There you also choose another year.',
        'The page can be printed as it is, for a meeting for example.',
      ],
    },
    {
      id: 'reports',
      title: 'Reading reports',
      paragraphs: [
        'You see audits that are decided. The page of an audit leads to the report, which can be read and downloaded as a PDF.',
        'The report is sealed. The code on its first page leads to a page that says who made it, and which file is the right one.',
      ],
    },
    {
      id: 'results',
      title: 'Results across units and years',
      paragraphs: [
        'Under Results you compare units, templates and years, and see which requirements are most often not fulfilled. All of it can be downloaded as a spreadsheet.',
        'Audits that are under way are not counted. A unit that was merged is compared with those that it took over from.',
      ],
    },
    {
      id: 'plan',
      title: 'The follow-up plan of the year',
      paragraphs: [
        'Under Plan and indicators stands what the board has decided to follow up: quality areas, control goals and indicators in the plan’s own words. For each indicator you see what is counted, and on which days it is measured this year.',
        'Where the plan gives no day, such as when somebody else’s instruction decides, it says so.',
        'What has been measured stands as a table and a chart. Numbers of few people are not shown, nor those from which they could be worked out. With Download measured values you get the values of the year as a spreadsheet, with the same numbers as on the page.',
      ],
    },
    {
      id: 'actions',
      title: 'Actions',
      paragraphs: [
        'Under Actions stands all that decided audits have asked for: what is late, what is to be done this year, and what is verified. The conversations of auditor and unit are not shown.',
      ],
    },
    {
      id: 'risks',
      title: 'Risks and self-checks',
      paragraphs: [
        'Under Risks you see what may go wrong, how grave it is, which self-checks watch it and what they showed last. Where a self-check is missing, it says so.',
      ],
    },
  ],
};
