import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FreeItem, MatrixRow } from '@/lib/domain/template/item-schema';
import type { Block, Group, Matrix, Section } from '@/lib/domain/template/template-schema';
import { sayReferences } from '@/lib/text/explain-template-change';
import { Tag } from '../../ui/tag';
import { FormWords } from './form-words';
import { ReadItem } from './read-item';
import { anchorOf, type Reading } from './reading';

type ReadSectionProps = { section: Section; reading: Reading; depth?: number };

/** A section with all that stands in it, in the form's order. */
export function ReadSection({ section, reading, depth = 0 }: ReadSectionProps) {
  const number = reading.holderOf(section.key)?.number;
  const Heading = depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4';
  return (
    <section
      id={anchorOf(section.key)}
      className={depth === 0 ? 'scroll-mt-4 border-t-2 border-ink pt-3 mt-10' : 'mt-5 scroll-mt-4'}
    >
      <Heading className={depth === 0 ? 'text-xl' : 'text-lg'}>
        {number && `${number} `}
        <span lang={reading.template.language}>
          <FormWords text={section.title} />
        </span>
      </Heading>
      <SectionFacts section={section} reading={reading} />
      {runsOf(section.content).map((run) => (
        <Run key={keyOf(run)} run={run} reading={reading} depth={depth} />
      ))}
    </section>
  );
}

function SectionFacts({ section: { audience, gate, references }, reading }: ReadSectionProps) {
  const t = useTranslations('templates.reading');
  const words = useTranslations('templateWords.audience');
  const locale = useLocale();
  const { designationOf } = reading;
  const gateName = gate && reading.itemOf(gate)?.name;
  if (!audience && !gateName && !references) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      {audience && <Tag>{words(audience)}</Tag>}
      {gateName && <span>{t('gatedBy', { item: `”${gateName}”` })}</span>}
      {references && (
        <span>{t('refersTo', { references: sayReferences(references, { locale, designationOf }) })}</span>
      )}
    </p>
  );
}

/** Items that stand beside each other make one list; anything else stands by itself. */
type BlockRun = { items: FreeItem[] } | { block: Exclude<Block, FreeItem>; at: number };

function runsOf(content: readonly Block[]): BlockRun[] {
  const runs: BlockRun[] = [];
  for (const [at, block] of content.entries()) {
    if (!isItem(block)) {
      runs.push({ block, at });
      continue;
    }
    const last = runs.at(-1);
    if (last && 'items' in last) last.items.push(block);
    else runs.push({ items: [block] });
  }
  return runs;
}

const isItem = (block: Block): block is FreeItem => 'requirement' in block;

const keyOf = (run: BlockRun): string => ('items' in run ? (run.items[0]?.key ?? '') : String(run.at));

function Run({ run, reading, depth }: { run: BlockRun; reading: Reading; depth: number }) {
  if ('items' in run) return <ItemList items={run.items} reading={reading} />;
  const { block } = run;
  switch (block.kind) {
    case 'section':
      return <ReadSection section={block} reading={reading} depth={depth + 1} />;
    case 'group':
      return <ReadGroup group={block} reading={reading} />;
    case 'matrix':
      return <ReadMatrix matrix={block} reading={reading} />;
    case 'comment':
      return <CommentField label={block.label} />;
    case 'paragraph':
      return <Guidance texts={[block.text]} reading={reading} />;
  }
}

type ItemListProps = { items: readonly (FreeItem | MatrixRow)[]; reading: Reading };

function ItemList({ items, reading }: ItemListProps) {
  return (
    <ol className="mt-1">
      {items.map(({ key }) => {
        const target = reading.itemOf(key);
        return target && <ReadItem key={key} target={target} reading={reading} />;
      })}
    </ol>
  );
}

function ReadGroup({ group, reading }: { group: Group; reading: Reading }) {
  return (
    <Holder holder={group} name={group.label} reading={reading}>
      <ItemList items={group.items} reading={reading} />
    </Holder>
  );
}

function ReadMatrix({ matrix, reading }: { matrix: Matrix; reading: Reading }) {
  const t = useTranslations('templates.reading');
  const assessment = useTranslations('assessment');
  const meanings = matrix.columns.map((column) =>
    t('counts', { answer: column.label, assessment: assessment(column.assessment).toLowerCase() }),
  );
  return (
    <Holder holder={matrix} name={matrix.heading} reading={reading}>
      {matrix.guidance && <Guidance texts={matrix.guidance} reading={reading} />}
      <p className="text-xs text-ink-3">{meanings.join(' · ')}</p>
      <ItemList items={matrix.rows} reading={reading} />
    </Holder>
  );
}

type HolderProps = {
  holder: Group | Matrix;
  name: string | undefined;
  reading: Reading;
  children: ReactNode;
};

function Holder({ holder, name, reading, children }: HolderProps) {
  return (
    <div id={anchorOf(holder.key)} className="mt-4 scroll-mt-4">
      {name && (
        <p lang={reading.template.language} className="max-w-measure font-bold">
          <FormWords text={name} />
        </p>
      )}
      {children}
      {holder.comment && <CommentField label={holder.comment.label} />}
    </div>
  );
}

function CommentField({ label }: { label: string }) {
  const t = useTranslations('templates.reading');
  return <p className="mt-1 border-t border-line py-2 text-sm text-ink-3">{t('comment', { label })}</p>;
}

/** The form's running text. */
function Guidance({ texts, reading }: { texts: readonly string[]; reading: Reading }) {
  return texts.map((text) => (
    <p
      key={text}
      lang={reading.template.language}
      className="mt-2 max-w-measure text-sm leading-text text-ink-2"
    >
      <FormWords text={text} />
    </p>
  ));
}
