import { readFileSync } from 'node:fs';
import type { Block, Cell, ReportDocument, Run } from '@/lib/report/document/report-document';
import { reportFonts, textFont } from '@/lib/report/pdf/report-fonts';

/** How a browser prints the running heads and the numbers of the pages. */
export function printOptions({ running, foot }: ReportDocument) {
  const line = (...words: string[]) =>
    `<div style="font-size:8pt;width:100%;display:flex;justify-content:space-between;padding:0 15mm">
      ${words.map((word) => `<span>${escaped(word)}</span>`).join('')}<span class="pageNumber"></span></div>`;
  return {
    format: 'A4',
    tagged: false,
    outline: false,
    displayHeaderFooter: true,
    headerTemplate: line(...running.left, ...running.right),
    footerTemplate: line(foot.left, foot.middle),
    margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
  } as const;
}

/** The same report for a browser to print: the same words, tables and boxes in the same typeface, and no more style. */
export function reportHtml({ language, title, blocks }: ReportDocument): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>
    <style>${faces()}body{font:10pt report}div{break-inside:avoid}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:2pt}</style>
    ${blocks.map(blockHtml).join('\n')}</html>`;
}

function faces(): string {
  const { normal, bold } = reportFonts()[textFont];
  const face = (file: string, weight: string) =>
    `@font-face{font-family:report;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(file, 'base64')})}`;
  return face(normal, 'normal') + face(bold, 'bold');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'link':
      return `<p><a href="${escaped(block.address)}">${escaped(block.address)}</a></p>`;
    case 'options':
      return block.options.map(({ box, runs }) => `<p>${mark(box.checked)} ${runsHtml(runs)}</p>`).join('');
    case 'list':
      return `<ul>${block.items.map(({ label, runs }) => `<li>${escaped(label)} ${runsHtml(runs)}</li>`).join('')}</ul>`;
    case 'points':
      return `<ul>${block.items.map((item) => `<li>${item.map(blockHtml).join('')}</li>`).join('')}</ul>`;
    case 'item':
      return `<div><p>${block.number ?? ''} ${block.box ? mark(block.box.checked) : ''} ${runsHtml(block.label)}</p>
        ${block.content.map(blockHtml).join('')}</div>`;
    case 'table':
      return `<table>${[...(block.head ? [block.head] : []), ...block.rows].map(rowHtml).join('')}</table>`;
    case 'chart':
      return `<figure role="img" aria-label="${escaped(block.alternative)}"><figcaption>${escaped(block.caption)}</figcaption></figure>`;
    case 'lines':
      return '<hr>'.repeat(block.count);
    case 'frame':
      return `<div style="border:1px solid">${block.content.map(blockHtml).join('')}</div>`;
  }
}

function rowHtml(cells: readonly Cell[]): string {
  return `<tr>${cells.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`;
}

function cellHtml(cell: Cell): string {
  return 'checked' in cell ? mark(cell.checked) : cell.map((runs) => `<p>${runsHtml(runs)}</p>`).join('');
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, raised }) => {
      const tag = strong ? 'strong' : raised ? 'sup' : 'span';
      return `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');
}

const mark = (checked: boolean): string => (checked ? '☒' : '☐');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
