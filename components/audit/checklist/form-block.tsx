'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Tag } from '@/components/ui/tag';
import type { HolderTarget, ItemTarget } from '@/lib/domain/template/targets-of';
import type { Block, Group, Paragraph, Section } from '@/lib/domain/template/template-schema';
import { FramedBlock } from './block-frame';
import { useChecklist, useIsShown, useView } from './checklist-context';
import { HolderComment } from './comment-field';
import { FormText } from './form-text';
import { GateNotice } from './gate-notice';
import { ItemRow } from './item-row';
import { MatrixTable } from './matrix-table';
import { groupId, sectionId } from './places';

type FormBlockProps = {
  block: Block;
  /** The kind of the block before it; null under the heading. */
  after: Block['kind'] | null;
  depth: number;
};

/** One block of a section, whatever it is. */
export function FormBlock({ block, after, depth }: FormBlockProps) {
  if (block.kind === 'section') return <InnerSection section={block} depth={depth} />;
  return (
    <FramedBlock block={block}>
      <BlockContent block={block} after={after} />
    </FramedBlock>
  );
}

function BlockContent({ block, after }: { block: Exclude<Block, Section>; after: Block['kind'] | null }) {
  switch (block.kind) {
    case 'paragraph':
      return <FormParagraph paragraph={block} after={after} />;
    case 'group':
      return <FormGroup group={block} />;
    case 'matrix':
      return <Held holder={block.key}>{(holder) => <MatrixTable matrix={block} holder={holder} />}</Held>;
    case 'comment':
      return <Held holder={block.key}>{(holder) => <ShownHolderComment holder={holder} />}</Held>;
    default:
      return <KnownItem item={block.key} />;
  }
}

/**
 * The form's running text; a filter shows items only. It speaks of what comes after it, so a rule keeps it from
 * what came before: a stronger one when that was a whole section inside this one.
 */
function FormParagraph({ paragraph, after }: { paragraph: Paragraph; after: Block['kind'] | null }) {
  const isFiltered = useView('shown', (shown) => shown !== null);
  if (isFiltered) return null;
  const isApart = after !== null && after !== 'paragraph';
  return (
    <div
      className={classNames(
        'pb-3 text-sm leading-text text-ink-2 tablet:pl-10',
        isApart && 'border-t pt-4',
        isApart && (after === 'section' ? 'mt-6 border-line-strong' : 'border-line'),
      )}
    >
      <p className="max-w-measure">
        <FormText text={paragraph.text} />
      </p>
    </div>
  );
}

function FormGroup({ group }: { group: Group }) {
  return (
    <Held holder={group.key}>
      {(holder) => (
        <fieldset
          id={groupId(group.key)}
          tabIndex={-1}
          aria-label={group.label ? undefined : holder.name || undefined}
        >
          {group.label && (
            <legend className="py-2 font-medium tablet:pl-10">
              <FormText text={group.label} />
            </legend>
          )}
          {group.items.map((item) => (
            <FramedBlock key={item.key} block={item}>
              <KnownItem item={item.key} />
            </FramedBlock>
          ))}
          <ShownHolderComment holder={holder} />
        </fieldset>
      )}
    </Held>
  );
}

function KnownItem({ item }: { item: string }) {
  const { store } = useChecklist();
  const target = store.targets.get(item);
  return target?.type === 'item' ? <ShownItem target={target} /> : null;
}

function ShownItem({ target }: { target: ItemTarget }) {
  return useIsShown(target) ? <ItemRow target={target} /> : null;
}

/** Looks a holder up, and shows it while anything of it is to be shown. */
function Held({ holder, children }: { holder: string; children: (holder: HolderTarget) => ReactNode }) {
  const { store } = useChecklist();
  const target = store.targets.get(holder);
  if (!target || target.type === 'item') return null;
  return <ShownHolder target={target}>{children}</ShownHolder>;
}

function ShownHolder(props: { target: HolderTarget; children: (holder: HolderTarget) => ReactNode }) {
  const { target, children } = props;
  return useIsHolderShown(target) ? children(target) : null;
}

/**
 * Whether any of a section or group is left on the page. It may hold the very gate that closes what is around it:
 * it stays while any of its items is behind no closed gate.
 */
function useIsHolderShown(target: HolderTarget): boolean {
  const { store } = useChecklist();
  const asItsItems = useMemo(() => {
    const gates = target.itemKeys.map((key) => store.targets.get(key)?.gates ?? []);
    const shared = target.gates.filter((gate) => gates.every((each) => each.includes(gate)));
    return { ...target, gates: gates.length > 0 ? shared : target.gates };
  }, [target, store]);
  return useIsShown(asItsItems);
}

function ShownHolderComment({ holder }: { holder: HolderTarget }) {
  return useIsShown(holder) && holder.commentLabel !== null ? <HolderComment holder={holder} /> : null;
}

/** A section inside a section: its heading is smaller the deeper it lies. */
function InnerSection({ section, depth }: { section: Section; depth: number }) {
  const { store } = useChecklist();
  const target = store.targets.get(section.key);
  return target?.type === 'section' ? (
    <ShownInnerSection section={section} target={target} depth={depth} />
  ) : null;
}

function ShownInnerSection({
  section,
  target,
  depth,
}: {
  section: Section;
  target: HolderTarget;
  depth: number;
}) {
  const Heading = depth === 1 ? 'h3' : 'h4';
  if (!useIsHolderShown(target)) return null;
  return (
    <div id={sectionId(section.key)} tabIndex={-1} className="pt-6">
      <FramedBlock block={section}>
        <Heading
          className={classNames('pb-2 tablet:pl-10', depth === 1 ? 'text-lg leading-tight' : 'text-base')}
        >
          <FormText text={section.title} />
        </Heading>
        <Audience section={section} />
      </FramedBlock>
      <SectionContent section={section} depth={depth + 1} />
    </div>
  );
}

export function Audience({ section }: { section: Section }) {
  const t = useTranslations('checklist.item');
  if (!section.audience) return null;
  return (
    <p className="pb-2 tablet:pl-10">
      <Tag>{t('audience', { audience: t(section.audience) })}</Tag>
    </p>
  );
}

export function SectionContent({ section, depth }: { section: Section; depth: number }) {
  return (
    <>
      {section.content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published version never changes, and a paragraph has no key
        <FormBlock key={index} block={block} after={section.content[index - 1]?.kind ?? null} depth={depth} />
      ))}
      {section.gate !== undefined && <GateNotice gate={section.gate} section={section} />}
    </>
  );
}
