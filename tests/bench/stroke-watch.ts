declare global {
  interface Window {
    bench: {
      /** When the first tick of the page had shown its effect, in milliseconds from the start of the navigation. */
      openedAt: number | null;
      /** How long the last stroke of mouse or key took until the frame with its effect had been made, in milliseconds. */
      lastStroke: number | null;
    };
  }
}

/**
 * Runs in a page before anything else: ticks the first box as soon as there is one, and afterwards times every stroke.
 * It stands alone, since it is sent to the browser as text.
 */
export function watchStrokes(): void {
  const bench: Window['bench'] = { openedAt: null, lastStroke: null };
  window.bench = bench;

  // The next frame is made after its callbacks have run; a message is heard when that is done.
  const afterFrame = (done: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });

  const whenChanged = (box: Element, done: (time: number) => void) => {
    const place = box.closest('[role=group], .sd-question') ?? box;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      afterFrame(done);
    });
    observer.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  const lookForBox = () => {
    const box = document.querySelector<HTMLInputElement>(
      '[role=group] input[type=checkbox], .sd-question input[type=checkbox]',
    );
    if (!box) return void requestAnimationFrame(lookForBox);
    whenChanged(box, (time) => {
      bench.openedAt = time;
    });
    box.click();
  };
  requestAnimationFrame(lookForBox);

  const time = (start: number) => (end: number) => {
    bench.lastStroke = end - start;
  };
  addEventListener(
    'pointerdown',
    ({ target, timeStamp }) => {
      bench.lastStroke = null;
      if (target instanceof Element) whenChanged(target, time(timeStamp));
    },
    true,
  );
  let key = 0;
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      bench.lastStroke = null;
      key = timeStamp;
    },
    true,
  );
  addEventListener(
    'input',
    ({ target }) => target instanceof HTMLTextAreaElement && afterFrame(time(key)),
    true,
  );
}
