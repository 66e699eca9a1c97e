import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isFileOld } from '@/lib/messaging/keep/is-file-old';
import { watchKept, writeKept, type Kept } from '@/lib/messaging/keep/keep-state';
import { until } from '@/test/until';

const day = 86_400_000;

test('pages are told how backups stand, and again whenever that changes', async () => {
  fakeBrowser.reset();
  const told: Kept[] = [];
  const watching = new AbortController();
  watchKept((kept) => told.push(kept), watching.signal);
  await until(() => expect(told).toHaveLength(1));
  expect(told[0]).toMatchObject({ backup: { backups: [] }, restore: { type: 'none' }, aside: null });
  await writeKept('aside', { generation: 3, at: 1, until: 2 });
  await until(() => expect(told.at(-1)?.aside).toEqual({ generation: 3, at: 1, until: 2 }));
  watching.abort();
  const before = told.length;
  await writeKept('aside', null);
  expect(told).toHaveLength(before);
});

test('a file is old once its days are over, where there is something to lose', () => {
  const saved = { at: 1000, leads: 3, name: 'stageside.ndjson.gz' };
  const state = { saved, remindAfterDays: 30 };
  expect(isFileOld(state, 1000 + 30 * day - 1)).toBe(false);
  expect(isFileOld(state, 1000 + 30 * day)).toBe(true);
  expect(isFileOld({ ...state, saved: null, since: 1000 }, 1000 + 30 * day)).toBe(true);
});
