import type { BasicFact, ReportPart } from '@/lib/domain/template/template-schema';
import type { Snapshot } from '../snapshot';
import { actionTable, deadlineTable } from './actions';
import { alternativeOptions } from './judgement';
import { factTable } from './opening';
import type { Block } from './report-document';
import type { ReportSource } from './report-source';
import { heading, listed, paragraph, written } from './written';

/** The parts that come before the form's sections, in its order and under its headings. */
export function formParts(source: ReportSource): Block[] {
  const blocks: Block[] = [];
  let facts: [string, string][] = [];
  let level = 2;
  const flush = () => {
    if (facts.length > 0) blocks.push(factTable(facts));
    facts = [];
  };
  for (const part of source.snapshot.template.content.report) {
    if (part.part === 'fact') {
      facts.push([part.label, factOf(part.fact, source)]);
      continue;
    }
    flush();
    blocks.push(heading(part.part === 'heading' ? 2 : level, part.label), ...partOf(part.part, source));
    // Under a heading of the form, its parts are one step down; without one, a step must not be skipped.
    if (part.part === 'heading') level = 3;
  }
  flush();
  return blocks;
}

function partOf(part: Exclude<ReportPart['part'], 'fact'>, source: ReportSource): Block[] {
  const { snapshot, t } = source;
  switch (part) {
    case 'heading':
      return [];
    case 'summary':
      return writtenOrNothing(snapshot.summary, source);
    case 'actions':
      return snapshot.actions.length > 0 ? [actionTable(source)] : [paragraph(t('noActions'))];
    case 'deadlines':
      return snapshot.actions.length > 0 ? [deadlineTable(source)] : [paragraph(t('noActions'))];
    case 'judgement':
      return [alternativeOptions(snapshot.template.content.alternatives, snapshot.judgement.chosen, t)];
    case 'judgementComment':
      return writtenOrNothing(snapshot.judgementComment, source);
  }
}

function writtenOrNothing(text: string | null, { t }: ReportSource): Block[] {
  const blocks = written(text ?? '');
  return blocks.length > 0 ? blocks : [paragraph(t('nothingWritten'), { tone: 'muted' })];
}

function factOf(fact: BasicFact, source: ReportSource): string {
  const { snapshot, t } = source;
  const { unit } = snapshot;
  switch (fact) {
    case 'unitName':
      return unit.name;
    case 'unitAddress':
      return unit.protectedAddress ? t('protectedAddress') : (unit.address ?? t('nothingWritten'));
    case 'manager':
    case 'phone':
    case 'email':
      return unit[fact] ?? t('nothingWritten');
    case 'conductedBy':
    case 'participants':
      return people(snapshot[fact], source);
    case 'visitDate':
      return snapshot.visitDate ?? t('nothingWritten');
  }
}

function people(persons: Snapshot['participants'], { language, t }: ReportSource): string {
  if (persons.length === 0) return t('nothingWritten');
  const names = persons.map(({ name, role }) => (role === null ? name : t('person', { name, role })));
  return listed(names, language);
}
