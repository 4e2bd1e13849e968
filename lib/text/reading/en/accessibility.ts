import type { ReadingPage } from '../reading-page';

export const accessibilityStatement: ReadingPage = {
  title: 'Accessibility statement',
  lede: 'How well Följsam meets the Swedish act on access to digital public service, what it lacks, and how you tell us.',
  sections: [
    {
      id: 'who',
      title: 'Who is responsible',
      paragraphs: [
        'The municipality or region that uses Följsam is responsible for the service being accessible to those who use it there. The statement is about the service Följsam, with all pages before and after signing in, and the reports that it makes.',
      ],
    },
    {
      id: 'how',
      title: 'How accessible the service is',
      paragraphs: [
        'Följsam is partly compliant with the act on access to digital public service (2018:1937), which builds on the standard EN 301 549 and on WCAG at level AA. What it lacks stands in the next section.',
      ],
    },
    {
      id: 'lacks',
      title: 'What is not accessible',
      paragraphs: ['This we know to be lacking, or have not been able to show:'],
      list: [
        'The reports are tagged PDF files with headings, table headers and reading order, but they have not been examined against the whole of the standard PDF/UA. Whoever needs a report in another form can ask for it.',
        'Files that units and auditors attach are made by themselves and may be lacking.',
        'The tables of mails that were sent scroll sideways in a narrow window.',
        'The service has not been tried by people who use screen readers, voice control or magnification every day.',
      ],
    },
    {
      id: 'method',
      title: 'How we have examined it',
      paragraphs: [
        'The assessment is our own. Each page is tested automatically against the rules of WCAG 2.2 at levels A and AA, in light and dark colours, each time the program changes. The contrast is worked out for all colours in use, and the manager’s parts have been done by keyboard alone and in a window that is 360 pixels wide.',
        'The assessment was made on 22 November 2026. The statement was last changed on the same day.',
      ],
    },
    {
      id: 'tell',
      title: 'Tell us what is lacking',
      paragraphs: [
        'Tell us if you find something that does not stand here, or if you need something in a form that works for you. Describe what you wanted to do, and on which page.',
      ],
    },
    {
      id: 'supervision',
      title: 'Supervision',
      paragraphs: [
        'The Agency for Digital Government (Myndigheten för digital förvaltning) supervises the act. If you are not content with the answer you get, you can report it to the agency:',
      ],
    },
  ],
};
