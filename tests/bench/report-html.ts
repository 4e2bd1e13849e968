import type { Block, Cell, ReportDocument, Run } from '@/lib/report/document/report-document';

/** The same report for a browser to print: the same words, tables and boxes, with nothing but a plain style. */
export function reportHtml({ language, title, blocks }: ReportDocument): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title)}</title>
    <style>body{font:10pt sans-serif}table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:2pt}</style>
    ${blocks.map(blockHtml).join('\n')}</html>`;
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
    case 'item':
      return `<div><p>${block.number ?? ''} ${block.box ? mark(block.box.checked) : ''} ${runsHtml(block.label)}</p>
        ${block.content.map(blockHtml).join('')}</div>`;
    case 'table':
      return `<table>${[...(block.head ? [block.head] : []), ...block.rows].map(rowHtml).join('')}</table>`;
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
