import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { stayAwake } from '@/entrypoints/background/stay-awake';

afterEach(() => {
  vi.useRealTimers();
});

it('asks the browser something again and again while it works, and no more afterwards', async () => {
  vi.useFakeTimers();
  const asked = vi.fn<() => Promise<object>>(async () => ({}));
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: asked });
  let finish = (): void => {};
  const working = stayAwake(async () => new Promise<void>((resolve) => (finish = resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  const before = asked.mock.calls.length;
  expect(before).toBeGreaterThan(2);
  finish();
  await working;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.mock.calls).toHaveLength(before);
  await expect(stayAwake(async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(vi.getTimerCount()).toBe(0);
});
