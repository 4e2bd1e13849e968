import { describe, expect, test } from 'vitest';
import { goldenSnapshot, snapshotAfter } from '@/tests/support/golden-snapshot';
import { reportDocument } from './document';
import type { Block, Cell, Run } from './document/report-document';
import type { Snapshot } from './snapshot';

const golden = goldenSnapshot();

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

function cellText(cell: Cell): string[] {
  return 'said' in cell ? [cell.checked ? '☒' : '☐'] : cell.map(words);
}

/** Everything that is read, in its order. */
function textOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(textIn);
}

function textIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [words(block.runs)];
    case 'link':
      return [block.address];
    case 'options':
      return block.options.map(({ box, runs }) => `${box.checked ? '☒' : '☐'} ${words(runs)}`);
    case 'list':
      return block.items.map(({ label, runs }) => `${label} ${words(runs)}`);
    case 'points':
      return block.items.flatMap(textOf);
    case 'item':
      return [`${block.number ?? ''} ${words(block.label)}`, ...textOf(block.content)];
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows].flatMap((row) => row.flatMap(cellText));
    case 'chart':
      return [block.alternative, block.caption];
    case 'lines':
      return [];
    case 'frame':
      return textOf(block.content);
  }
}

const textAfter = (change: (copy: Snapshot) => void) =>
  textOf(reportDocument(snapshotAfter(golden, change)).blocks).join('\n');

function headings(snapshot: Snapshot) {
  return reportDocument(snapshot).blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
}

describe('the report', () => {
  test('lists the files that it rests on, each by where it lies and its checksum', () => {
    const sha256 = 'ab'.repeat(32);
    const file = { title: 'Rutin för utdrag', type: 'pdf', size: 88_400, sha256 } as const;
    const read = textAfter((copy) => {
      copy.evidence = [
        { ...file, item: 'rutin-for-tystnadsplikt', action: null },
        { ...file, item: null, action: 2 },
      ];
    });
    expect(read).toContain('Bifogade filer');
    expect(read).toContain('Rutin för utdrag\nPDF, 88 kB');
    expect(read).toContain('Åtgärd 2');
    expect(read.replaceAll(' ', '')).toContain(sha256);
    expect(textOf(reportDocument(golden).blocks).join()).not.toContain('Bifogade filer');
  });

  test('comes in the order of the form, its headings verbatim, then what was decided', () => {
    const told = headings(golden).map(({ runs }) => words(runs));
    const form = golden.template.content;
    const parts = form.report.filter(({ part }) => part !== 'fact').map(({ label }) => label);
    expect(told[0]).toBe('Uppföljning av Relationsvåldscentrum Väst');
    expect(told.slice(1, 1 + parts.length)).toEqual(parts);
    const tops = headings(golden)
      .filter(({ level }) => level === 2)
      .map(({ runs }) => words(runs));
    expect(tops.slice(2)).toEqual([
      ...form.sections.map(({ title }) => title.replaceAll(/\[\^([a-z0-9-]+)\]/g, '$1')),
      'Noter',
      'Brister som godtas med motiv',
      'Önskemål som inte är uppfyllda',
      'Skäl till bedömningen',
      'Godkännanden',
      'Kontrollera rapporten',
    ]);
  });

  test('never skips a level of heading, even for a form without headings before its summary', () => {
    const bare = snapshotAfter(golden, ({ template }) => {
      template.content.report = template.content.report.filter(({ part }) => part !== 'heading');
    });
    for (const snapshot of [golden, bare]) {
      headings(snapshot).reduce((before, { level }) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 0);
    }
  });

  test('shows all four alternatives, the chosen one alone with a cross', () => {
    const [alternatives] = reportDocument(golden).blocks.filter((block) => block.kind === 'options');
    expect(alternatives?.options.map(({ box, runs }) => [box.checked, words(runs)])).toEqual(
      golden.template.content.alternatives.map(({ code, text }) => [code === 'compliantAfterAction', text]),
    );
  });

  test('says why the rules propose what they do', () => {
    const text = textOf(reportDocument(golden).blocks).join('\n');
    expect(text).toContain('Bedömningen är densamma som mallens regler föreslår.');
    expect(text).toContain('Åtgärderna 2 och 3 har tid till 2024-04-30.');
  });

  test('shows both alternatives and the motive when the auditor chose another one', () => {
    const motive = 'Bristerna är åtgärdade på plats.';
    const text = textAfter(({ judgement }) => Object.assign(judgement, { chosen: 'compliant', motive }));
    expect(text).toContain('Mallens regler föreslår alternativ 2. Uppföljaren har valt alternativ 1.');
    expect(text).toMatch(/Reglernas förslag, alternativ 2\nUtföraren bedöms efter åtgärd/);
    expect(text).toMatch(
      /Uppföljarens val, alternativ 1\nUtföraren bedriver verksamhet i enlighet med nämndens krav\./,
    );
    expect(text).toContain(`Motiv till valet\n${motive}`);
  });

  test('says that a protected address is protected, instead of printing it', () => {
    const text = textAfter(({ unit }) => Object.assign(unit, { protectedAddress: true, address: null }));
    expect(text).toContain('Enhetens/verksamhetens adress\nAdressen är skyddad och skrivs inte ut.');
  });

  test('says of a section that was left out that it was, and none of its questions', () => {
    const text = textAfter(({ leftOut }) => leftOut.push('rutiner'));
    expect(text).toContain('Rutiner\nAvsnittet ingår inte i den här uppföljningen.');
    expect(text).not.toContain('Bemötande i verksamhet.');
  });

  test('prints of a section behind a closed gate only the gate, its reason, and that the rest does not apply', () => {
    const text = textAfter(({ template, findings }) => {
      const section = template.content.sections.find(({ key }) => key === 'lokaler');
      const [item] = section?.content ?? [];
      if (!section || item?.kind !== 'tick') throw new Error('The template has changed');
      section.gate = item.key;
      Object.assign(item, { role: 'gate', requirement: 'informational' });
      delete item.mapping;
      findings[item.key] = {
        answer: 'unticked',
        comment: 'Har inga lokaler.',
        assessment: null,
        seenDocument: null,
      };
    });
    expect(text).toContain('Har inga lokaler.\nResten av avsnittet är inte tillämpligt.\nÖvrigt');
    expect(text).not.toContain('Den/de lokaler där verksamhet bedrivs');
  });

  test('tells an unanswered question from a box that was left unticked', () => {
    const text = textAfter(({ findings }) => {
      delete findings.metoder;
      delete findings['rutin-sekretess'];
    });
    expect(text).toMatch(
      /Vilka metoder används i verksamheten\?\n\(Verksamheten ska utföra[^\n]*\nInte besvarat\./,
    );
    expect(text).toContain('Sekretess och tystnadsplikt.\nInte besvarat.\n☐\n☐\n☐');
  });

  test('names the document that an answer was checked against', () => {
    const text = textAfter(({ findings }) => {
      const finding = findings['registerutdrag-vid-anstallning'];
      if (finding) finding.seenDocument = { title: 'Rutin 4', date: '2023-11-03', seenBy: 'Uppföljare' };
    });
    expect(text).toContain('Kontrollerat underlag: Rutin 4, daterat 2023-11-03, sett av Uppföljare');
  });

  test('is in English when its form is', () => {
    const english = snapshotAfter(golden, ({ template }) => {
      template.content.language = 'en';
    });
    const report = reportDocument(english);
    expect(report.language).toBe('en-GB');
    expect(textOf(report.blocks).join('\n')).toContain('Deficiencies accepted with a motive');
  });
});

describe('the fact review in the report', () => {
  const before = {
    number: '3.16',
    name: 'Antal orosanmälningar',
    said: '1 sedan oktober 2023',
    assessment: 'partial' as const,
    beside: [{ kind: 'comment' as const, text: 'Statistik förs sedan oktober.' }],
  };
  const comment = { kind: 'item' as const, before, comment: 'Det var tre.', on: golden.decisionDate };

  test('is not there unless it is to be shown', () => {
    expect(textAfter(() => {})).not.toContain('Faktagranskning');
  });

  test('shows what the draft said, what the unit said of it, and what it was changed to', () => {
    const text = textAfter((copy) => {
      const after = { ...before, said: '3', assessment: 'fulfilled' as const, beside: [] };
      copy.factReview = [{ ...comment, reply: 'changed', motive: null, after }];
    });
    expect(text).toContain(
      [
        'Faktagranskning',
        'Enheten har granskat utkastet. Här står utkastets text, enhetens synpunkt och vad som blev av den.',
        '3.16 Antal orosanmälningar',
        'Utkastet',
        '1 sedan oktober 2023. Bedömning: Delvis uppfyllt',
        'Statistik förs sedan oktober.',
        `Enhetens synpunkt ${golden.decisionDate}`,
        'Det var tre.',
        'Ändrat till',
        '3. Bedömning: Uppfyllt',
      ].join('\n'),
    );
  });

  test('says why the draft was kept, and what has gone from it', () => {
    const text = textAfter((copy) => {
      copy.factReview = [
        { ...comment, reply: 'kept', motive: 'Två var dubbletter.', after: null },
        { ...comment, kind: 'action', reply: 'changed', motive: null, after: null },
      ];
    });
    expect(text).toContain('Utkastet behålls. Motiv\nTvå var dubbletter.');
    expect(text).toContain('Åtgärd 3.16 Antal orosanmälningar');
    expect(text).toContain('Ändrat: punkten finns inte kvar.');
  });
});
