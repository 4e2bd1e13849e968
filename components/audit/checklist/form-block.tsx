'use client';

import { type ReactNode, useMemo } from 'react';
import type { HolderTarget, ItemTarget } from '@/lib/domain/template/targets-of';
import type { Block, Group, Paragraph } from '@/lib/domain/template/template-schema';
import { useChecklist, useIsShown, useView } from './checklist-context';
import { HolderComment } from './comment-field';
import { InnerSection } from './form-section';
import { FormText } from './form-text';
import { ItemRow } from './item-row';
import { MatrixTable } from './matrix-table';

/** One block of a section, whatever it is. */
export function FormBlock({ block, depth }: { block: Block; depth: number }) {
  switch (block.kind) {
    case 'paragraph':
      return <FormParagraph paragraph={block} />;
    case 'section':
      return <InnerSection section={block} depth={depth} />;
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

/** The form's running text; a filter shows items only. */
function FormParagraph({ paragraph }: { paragraph: Paragraph }) {
  const isFiltered = useView('shown', (shown) => shown !== null);
  if (isFiltered) return null;
  return (
    <p className="max-w-measure pb-3 text-sm leading-text text-ink-2 tablet:pl-10">
      <FormText text={paragraph.text} />
    </p>
  );
}

function FormGroup({ group }: { group: Group }) {
  return (
    <Held holder={group.key}>
      {(holder) => (
        <fieldset aria-label={group.label ? undefined : holder.name || undefined}>
          {group.label && (
            <legend className="py-2 font-medium tablet:pl-10">
              <FormText text={group.label} />
            </legend>
          )}
          {group.items.map((item) => (
            <KnownItem key={item.key} item={item.key} />
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
  const { store } = useChecklist();
  // A group may hold the very gate that closes it: it stays while any of its items is behind no closed gate.
  const asItsItems = useMemo(() => {
    const gates = target.itemKeys.map((key) => store.targets.get(key)?.gates ?? []);
    const shared = target.gates.filter((gate) => gates.every((each) => each.includes(gate)));
    return { ...target, gates: gates.length > 0 ? shared : target.gates };
  }, [target, store]);
  return useIsShown(asItsItems) ? children(target) : null;
}

function ShownHolderComment({ holder }: { holder: HolderTarget }) {
  return useIsShown(holder) && holder.commentLabel !== null ? <HolderComment holder={holder} /> : null;
}
