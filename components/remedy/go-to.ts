/** Moves the focus, and with it the page, to the first thing in a part of the page that takes it. */
export function goTo(id: string): void {
  const part = document.getElementById(id);
  const first = part?.matches('textarea')
    ? part
    : part?.querySelector<HTMLElement>('button, input, a, textarea');
  first?.focus();
}
