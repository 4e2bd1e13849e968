import type { FieldChange } from '@/lib/domain/field-change';
import type { Settlement } from './pending-changes';

/** What the queue needs of the browser it runs in. */
export interface Device {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after a while, unless taken back. */
  after(milliseconds: number, run: () => void): () => void;
  /** A number from 0 up to 1, to spread out those who try again. */
  random(): number;
  /** False only when there is surely no network. */
  isOnline(): boolean;
  /** Runs while no other tab of this browser runs under the same name. */
  alone(name: string, run: () => Promise<void>): Promise<void>;
  /** Calls when the network or the person comes back. Gives the way to stop. */
  onReturn(run: () => void): () => void;
  /** Calls when the person leaves the page, perhaps for good. Gives the way to stop. */
  onLeave(run: () => void): () => void;
  /** Calls when the network goes. Gives the way to stop. */
  onOffline(run: () => void): () => void;
  /** A line to the other tabs with the same name. */
  line<Change extends FieldChange>(
    name: string,
    hear: (settlements: readonly Settlement<Change>[]) => void,
  ): Line<Change>;
}

export interface Line<Change extends FieldChange> {
  tell(settlements: readonly Settlement<Change>[]): void;
  close(): void;
}

/** The browser that the page is shown in. */
export const thisDevice: Device = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  isOnline: () => navigator.onLine,
  async alone(name, run) {
    // Without TLS a browser has no locks; then two tabs may send the same change, which the server takes as one.
    if (navigator.locks) await navigator.locks.request(name, run);
    else await run();
  },
  onReturn(run) {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') run();
    };
    return listening(
      [window, 'online', run],
      [window, 'focus', run],
      [document, 'visibilitychange', whenSeen],
    );
  },
  onLeave(run) {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') run();
    };
    return listening([document, 'visibilitychange', whenHidden], [window, 'pagehide', run]);
  },
  onOffline: (run) => listening([window, 'offline', run]),
  line<Change extends FieldChange>(name: string, hear: (settlements: readonly Settlement<Change>[]) => void) {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<readonly Settlement<Change>[]>) => hear(data);
    return {
      tell: (settlements: readonly Settlement<Change>[]) => channel.postMessage(settlements),
      close: () => channel.close(),
    };
  },
};

function listening(...subscriptions: readonly [EventTarget, string, () => void][]): () => void {
  for (const [target, event, run] of subscriptions) target.addEventListener(event, run);
  return () => {
    for (const [target, event, run] of subscriptions) target.removeEventListener(event, run);
  };
}
