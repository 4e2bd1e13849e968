import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRichText } from '@/lib/domain/quality-document/rich-text';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import { fail, ok } from '@/lib/domain/result';
import { SectionWriter } from './section-writer';

const section: DocumentSection = {
  id: '00000000-0000-4000-8000-000000000001',
  heading: 'Inledning',
  level: 1,
  text: emptyRichText,
  data: null,
  gathering: null,
  revision: 3,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const savedAt = (revision: number, heading = '') =>
  ok({ revision: 10 + revision, section: { ...section, heading, revision } });

test('sends once when the person pauses, with the revision that it builds on', async () => {
  const send = vi.fn(async () => savedAt(4));
  const writer = new SectionWriter(section, send);
  writer.write({ heading: 'I' });
  writer.write({ heading: 'In' });
  expect(writer.get().status).toBe('unsaved');
  await vi.runAllTimersAsync();
  expect(send.mock.calls).toEqual([[{ heading: 'In', level: 1, text: emptyRichText, data: null }, 3]]);
  expect(writer.get().status).toBe('saved');
  expect(writer.revision).toBe(4);
});

test('what is written while it saves is saved after, over the new revision', async () => {
  const answers = [savedAt(4), savedAt(5)];
  const send = vi.fn(async (_content: object, _revision: number) => {
    if (answers.length === 2) writer.write({ heading: 'Senare' });
    return answers.shift() ?? savedAt(0);
  });
  const writer = new SectionWriter(section, send);
  writer.write({ heading: 'Först' });
  expect(await writer.flush()).toBe(true);
  expect(send.mock.calls.map(([, revision]) => revision)).toEqual([3, 4]);
});

test('keeps what could not be sent, and sends it when asked again', async () => {
  let isUp = false;
  const writer = new SectionWriter(section, async () =>
    isUp ? savedAt(4) : fail({ code: 'unreachable' as const }),
  );
  writer.write({ heading: 'Utan nät' });
  expect(await writer.flush()).toBe(false);
  expect(writer.get()).toMatchObject({ status: 'failed', written: { heading: 'Utan nät' } });
  isUp = true;
  expect(await writer.flush()).toBe(true);
  expect(writer.get()).toMatchObject({ status: 'saved', failure: null });
});

const theirs = { ...section, heading: 'Den andras', revision: 7 };

/** A section that somebody else has changed since it was opened. */
function contested() {
  const send = vi.fn(async (_content: object, revision: number) =>
    revision < theirs.revision
      ? fail({ code: 'changed-meanwhile' as const, standing: theirs })
      : savedAt(revision + 1),
  );
  const writer = new SectionWriter(section, send);
  writer.write({ heading: 'Min' });
  return { send, writer };
}

test('sends nothing more once somebody else was first, until it is chosen whose is to stand', async () => {
  const { send, writer } = contested();
  await writer.flush();
  writer.write({ heading: 'Min, längre' });
  await vi.runAllTimersAsync();
  expect(send).toHaveBeenCalledTimes(1);
  expect(await writer.keepMine()).toBe(true);
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ heading: 'Min, längre' }), 7);
});

test('goes on from what the other wrote when that is chosen', async () => {
  const { send, writer } = contested();
  await writer.flush();
  writer.takeTheirs();
  expect(writer.get()).toMatchObject({ status: 'saved', generation: 1, written: { heading: 'Den andras' } });
  writer.write({ heading: 'Den andras, ändrad' });
  await writer.flush();
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ heading: 'Den andras, ändrad' }), 7);
});
