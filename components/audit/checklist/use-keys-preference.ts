'use client';

import { useState } from 'react';

const name = 'foljsam.checklist.keys';

/** Whether the form's keys are on. Kept in this browser; on until somebody switches them off. */
export function useKeysPreference(): readonly [boolean, (on: boolean) => void] {
  const [isOn, setIsOn] = useState(read);
  return [
    isOn,
    (on) => {
      setIsOn(on);
      write(on);
    },
  ];
}

/** A browser that refuses to remember still lets the keys be switched off for as long as the page is open. */
function read(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

function write(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    return;
  }
}
