import { useEffect, useState } from 'react';

/**
 * Opens something for as long as the page shows it, anew when the id is another: `opening` until then, null where the browser
 * keeps nothing.
 */
export function useOpened<Opened extends { close(): void }>(
  id: string,
  open: () => Promise<Opened | null>,
): Opened | 'opening' | null {
  const [opened, setOpened] = useState<Opened | 'opening' | null>('opening');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else it is opened with does not change what it is
  useEffect(() => {
    let left = false;
    let result: Opened | null = null;
    void open().then((found) => {
      result = found;
      if (left) found?.close();
      else setOpened(found);
    });
    return () => {
      left = true;
      result?.close();
    };
  }, [id]);
  return opened;
}
