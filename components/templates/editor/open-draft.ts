import { v4 as uuidv4 } from 'uuid';
import { ChangeQueue } from '@/lib/device/change-queue';
import { thisDevice } from '@/lib/device/device';
import { type DeviceDatabase, deviceName, openDeviceDatabase } from '@/lib/device/device-database';
import type { QueueStatus } from '@/lib/device/queue-status';
import { changeSender } from '@/lib/device/send-changes';
import type { DraftBundle, DraftNews } from '@/lib/domain/template/draft-bundle';
import type { DraftChange } from '@/lib/domain/template/draft-change';
import { type CheckedDraft, checkDraft } from '@/lib/domain/template/draft-problems';
import { Deferred } from '../../audit/deferred';
import { Latest } from '../../audit/latest';
import { DraftPreview, type Preview } from './draft-preview';
import { DraftStore } from './draft-store';
import { EditorView } from './editor-view';
import { type LoadProblem, loadDraft, loadNews } from './load-draft';
import { BaseContents } from './node-mark';

/** Everything that one page with one draft works with. It lives as long as the page does. */
export interface OpenDraft {
  readonly slug: string;
  readonly bundle: DraftBundle;
  readonly base: BaseContents;
  readonly store: DraftStore;
  readonly view: EditorView;
  readonly shown: DraftPreview;
  readonly preview: Deferred<Preview>;
  readonly checked: Deferred<CheckedDraft>;
  readonly status: Latest<QueueStatus>;
  readonly news: Latest<Omit<DraftNews, 'fields'>>;
  /** Saves what waits and fetches what others have done; null when not all could be saved, or nothing fetched. */
  catchUp(): Promise<Omit<DraftNews, 'fields'> | null>;
  close(): void;
}

export type Opening =
  | { readonly ok: true; readonly value: OpenDraft }
  | { readonly ok: false; readonly error: LoadProblem | 'no-storage' };

/** The form follows what is written almost at once; what is wrong with it is told when the person pauses. */
const pauseBeforePreview = 40;
const pauseBeforeCheck = 350;
/** How often what others have done is asked for, in milliseconds. */
const timeBetweenNews = 10_000;

/** Loads a draft, takes in what waits on the device, begins to send it, and listens for what others do. */
export async function openDraft(slug: string, templateId: string, draftId: string): Promise<Opening> {
  let database: DeviceDatabase;
  try {
    database = await openDeviceDatabase();
  } catch {
    return { ok: false, error: 'no-storage' };
  }
  const address = `/api/t/${slug}/templates/${templateId}/drafts/${draftId}`;
  const loaded = await loadDraft(address);
  if (!loaded.ok) {
    database.close();
    return loaded;
  }
  const { me, draft, fields, status: standing, revision, newest } = loaded.value;
  const store = new DraftStore(me.name, fields);
  const status = new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null });
  const queue = new ChangeQueue<DraftChange>({
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: draft.id },
    database,
    deviceName: await deviceName(database, uuidv4),
    send: changeSender(`${address}/changes`),
    device: thisDevice,
    onSettled: (settlements) => store.settle(settlements),
    onStatus: status.set,
  });
  store.connect(queue, await queue.open());
  const news = new Latest<Omit<DraftNews, 'fields'>>({ status: standing, revision, newest });
  return { ok: true, value: draftOf(slug, loaded.value, { store, status, queue, news, address }) };
}

interface Opened {
  readonly store: DraftStore;
  readonly status: Latest<QueueStatus>;
  readonly queue: ChangeQueue<DraftChange>;
  readonly news: Latest<Omit<DraftNews, 'fields'>>;
  readonly address: string;
}

function draftOf(slug: string, bundle: DraftBundle, opened: Opened): OpenDraft {
  const { store, status, queue, news, address } = opened;
  const shown = new DraftPreview();
  const preview = new Deferred(shown.make(store), () => shown.make(store), pauseBeforePreview);
  const checked = new Deferred(checkDraft(store.nodes), () => checkDraft(store.nodes), pauseBeforeCheck);
  const stop = store.subscribeToAll(() => {
    preview.outdate();
    checked.outdate();
  });
  const listen = async () => {
    const heard = await loadNews(address, news.get().revision);
    if (!heard.ok) return null;
    const { fields, ...rest } = heard.value;
    for (const field of fields) store.hear(field);
    news.set(rest);
    return rest;
  };
  const listening = setInterval(() => {
    if (document.visibilityState === 'visible' && news.get().status === 'open') void listen();
  }, timeBetweenNews);
  return {
    slug,
    bundle,
    base: new BaseContents(bundle.base?.content ?? null),
    store,
    view: new EditorView(store),
    shown,
    preview,
    checked,
    status,
    news,
    async catchUp() {
      await queue.wake();
      return status.get().waiting > 0 ? null : listen();
    },
    close() {
      clearInterval(listening);
      stop();
      preview.close();
      checked.close();
      queue.close();
    },
  };
}
