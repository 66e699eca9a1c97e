// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LongList } from '@/components/long-list/LongList';
import { show, textOf } from '@/test/components/kit';

beforeEach(() => {
  // jsdom lays nothing out: a window of six hundred pixels, and items of forty.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});

function listOf(count: number) {
  return (
    <div data-testid="scroller" style={{ overflowY: 'auto' }}>
      <LongList
        as="ol"
        className="some"
        items={Array.from({ length: count }, (_, n) => `Item ${n}`)}
        keyOf={(item) => item}
        estimate={40}
      >
        {(item) => ({ className: 'one', children: <button type="button">{item}</button> })}
      </LongList>
    </div>
  );
}

test('a short list is drawn whole', () => {
  show(listOf(50));
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
});

test('of a long one what is in sight is drawn, and each item says which of how many it is', async () => {
  show(listOf(2000));
  const items = await screen.findAllByRole('listitem');
  expect(items.length).toBeGreaterThanOrEqual(15);
  expect(items.length).toBeLessThan(40);
  expect([items[1]?.getAttribute('aria-posinset'), items[1]?.getAttribute('aria-setsize')]).toEqual([
    '2',
    '2000',
  ]);
  const scroller = screen.getByTestId('scroller');
  act(() => {
    scroller.scrollTop = 40 * 1000;
    fireEvent.scroll(scroller);
  });
  await screen.findByText('Item 1004');
  expect(screen.queryByText('Item 4')).toBeNull();
});

test('keeps the item that holds the focus, however far it is scrolled', async () => {
  show(listOf(2000));
  const button = await screen.findByRole('button', { name: 'Item 3' });
  act(() => button.focus());
  const scroller = screen.getByTestId('scroller');
  act(() => {
    scroller.scrollTop = 40 * 1000;
    fireEvent.scroll(scroller);
  });
  await screen.findByText('Item 1004');
  expect(document.activeElement && textOf(document.activeElement)).toBe('Item 3');
});
