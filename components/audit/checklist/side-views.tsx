'use client';

import { Drawers } from './drawers';
import { KeysHelp } from './keys-help';

export type SideViewsProps = { isPhone: boolean; keysOn: boolean; setKeysOn: (on: boolean) => void };

/** What opens above the form: the drawers, and the help with the keys. */
export function SideViews({ isPhone, keysOn, setKeysOn }: SideViewsProps) {
  return (
    <>
      <Drawers isPhone={isPhone} />
      <KeysHelp keysOn={keysOn} setKeysOn={setKeysOn} />
    </>
  );
}
