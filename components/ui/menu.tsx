'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

const itemStyle =
  'flex min-h-10 items-center gap-2 rounded-sm px-2.5 text-sm text-ink no-underline hover:text-ink focus-visible:-outline-offset-2 data-highlighted:bg-accent-soft';

type MenuProps = {
  /** The button that opens it, as one element. */
  trigger: ReactNode;
  /** Open from the start, when the button that asked for it has been pressed already. */
  defaultOpen?: boolean;
  /** Takes the focus when the menu closes, instead of its button; gives whether it did. */
  takeFocus?: () => boolean;
  children: ReactNode;
};

/** A menu under a button: arrow keys move, letters find, Escape closes and gives the focus back. */
export function Menu({ trigger, defaultOpen = false, takeFocus, children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={defaultOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (takeFocus?.()) event.preventDefault();
          }}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) w-menu max-w-full overflow-y-auto rounded-md border border-line bg-raised p-1.5 shadow-raised outline-none"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-xs text-ink-3">{children}</DropdownMenu.Label>;
}

/** A hairline between groups. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1.5 border-t border-line" />;
}

/** Something to do. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.Item className={itemStyle} onSelect={onSelect}>
      {children}
    </DropdownMenu.Item>
  );
}

/** Somewhere to go. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild className={itemStyle}>
      <Link href={href}>{children}</Link>
    </DropdownMenu.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; lang?: string }[];
  onChange: (value: Value) => void;
};

/** One among few: the chosen one has a check mark. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  function choose(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option && option.value !== value) onChange(option.value);
  }

  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          lang={option.lang}
          className={itemStyle}
        >
          <span className="w-5 text-accent">
            <DropdownMenu.ItemIndicator>
              <Check />
            </DropdownMenu.ItemIndicator>
          </span>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
