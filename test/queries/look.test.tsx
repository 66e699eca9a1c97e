// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLook } from '@/lib/queries/use-look';
import { answerAs } from '@/test/options/background';

const profile = 'https://www.linkedin.com/in/ada-example/';
const search = 'https://www.linkedin.com/search/results/people/';

/** When and of which tab a look was asked for. */
const looks: { readonly after: number; readonly tabId: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  looks.length = 0;
  const began = Date.now();
  answerAs({
    lookAtPage: ({ tabId, mark }) => {
      expect(mark).toBe(false);
      looks.push({ after: Date.now() - began, tabId });
      return { looked: true };
    },
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Beside({ tabId, url }: { readonly tabId: number | null; readonly url: string | null }): null {
  useLook(tabId, url);
  return null;
}

test('a page is looked at four times while it builds itself, and then left alone', async () => {
  render(<Beside tabId={7} url={profile} />);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toEqual([300, 1200, 3000, 7000].map((after) => ({ after, tabId: 7 })));
});

test('looking begins anew at another address, and ends with the surface', async () => {
  const { rerender, unmount } = render(<Beside tabId={7} url={profile} />);
  await vi.advanceTimersByTimeAsync(1000);
  rerender(<Beside tabId={7} url={search} />);
  await vi.advanceTimersByTimeAsync(1500);
  unmount();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.map(({ after }) => after)).toEqual([300, 1300, 2200]);
});

test('nothing is looked at where there is no tab or nothing to read', async () => {
  render(<Beside tabId={null} url={profile} />);
  render(<Beside tabId={7} url={null} />);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks).toEqual([]);
});
