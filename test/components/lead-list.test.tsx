// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { LeadList } from '@/components/lead-list/LeadList';
import type { Lead } from '@/lib/funnel/log/lead';
import { people, show, textOf } from '@/test/components/kit';
import { dealStage, exampleLead, noon } from '@/test/store/example';

const height = 440;
/** A window of ten rows, in a browser that lays nothing out. */
const observeRect = (_: unknown, tell: (rect: { width: number; height: number }) => void) => {
  tell({ width: 600, height });
  return undefined;
};

const some = (count: number): readonly Lead[] =>
  Array.from({ length: count }, (_, n) => exampleLead(n, { name: `Lead ${n}`, company: `House ${n}` }));

function listOf(leads: readonly Lead[], more: Partial<Parameters<typeof LeadList>[0]> = {}) {
  return (
    <LeadList
      label="All leads"
      leads={leads}
      isWhole
      total={leads.length}
      definitionOf={() => dealStage}
      people={people}
      now={noon + 3 * 86_400_000}
      opened={null}
      onOpen={vi.fn<(id: string) => void>()}
      onEnd={vi.fn<() => void>()}
      onHold={vi.fn<(isHeld: boolean) => void>()}
      isBehind={false}
      onCatchUp={vi.fn<() => void>()}
      observeRect={observeRect}
      {...more}
    />
  );
}

const activeText = (): string => {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant') ?? '';
  const row = document.querySelector(`[id="${id}"]`);
  return row ? textOf(row) : '';
};

describe('a long list', () => {
  test('draws the rows in sight and a few more, and says how many there are', () => {
    show(listOf(some(5000)));
    const rows = screen.getAllByRole('option');
    expect(rows.length).toBeGreaterThanOrEqual(10);
    expect(rows.length).toBeLessThan(30);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000');
    expect(rows[2]?.getAttribute('aria-posinset')).toBe('3');
  });

  test('says that it does not know how many there are while pages are still to come', () => {
    show(listOf(some(40), { isWhole: false, total: null }));
    expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('-1');
  });

  test('draws others when it is scrolled, and asks to be left as it is', () => {
    const onHold = vi.fn<(isHeld: boolean) => void>();
    show(listOf(some(5000), { onHold }));
    const list = screen.getByRole('listbox');
    act(() => {
      list.scrollTop = 44 * 1000;
      fireEvent.scroll(list);
    });
    within(list).getByText('Lead 1003');
    expect(screen.queryByText('Lead 3')).toBeNull();
    expect(onHold).toHaveBeenLastCalledWith(true);
    act(() => {
      list.scrollTop = 0;
      fireEvent.scroll(list);
    });
    expect(onHold).toHaveBeenLastCalledWith(false);
  });

  test('asks for the next page before its end is in sight, and not where there is none', () => {
    const onEnd = vi.fn<() => void>();
    const { rerender } = show(listOf(some(20), { isWhole: false, onEnd }));
    expect(onEnd).toHaveBeenCalled();
    onEnd.mockClear();
    rerender(listOf(some(200), { isWhole: false, onEnd }));
    expect(onEnd).not.toHaveBeenCalled();
    rerender(listOf(some(20), { isWhole: true, onEnd }));
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('the keyboard', () => {
  test('walks with arrows, page keys, Home and End, and opens with Enter', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const leads = some(300);
    const { user } = show(listOf(leads, { onOpen }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeText()).toContain('Lead 1');
    await user.keyboard('{End}');
    expect(activeText()).toContain('Lead 299');
    await user.keyboard('{ArrowDown}');
    expect(activeText()).toContain('Lead 299');
    await user.keyboard('{Home}{PageDown}');
    expect(activeText()).toMatch(/Lead (?:8|9|10)House/u);
    await user.keyboard('{PageUp}{Enter}');
    expect(onOpen).toHaveBeenCalledWith(leads[0]?.id);
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
  });

  test('stays with its lead when others come or go before it', async () => {
    const leads = some(30);
    const { user, rerender } = show(listOf(leads));
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    // The same element as before, which is drawn in strict mode.
    const again = (now: readonly Lead[]): void => rerender(<StrictMode>{listOf(now)}</StrictMode>);
    again([exampleLead(99, { name: 'New' }), ...leads]);
    expect(activeText()).toContain('Lead 1');
    // Accepted, say, and gone: the one after it is next.
    again(leads.filter(({ name }) => name !== 'Lead 1'));
    expect(activeText()).toContain('Lead 2');
  });
});

describe('a row', () => {
  test('says who, stage, whose and since when', () => {
    show(
      listOf([
        exampleLead(1, {
          name: 'Ada King',
          company: 'Acme',
          title: 'CTO',
          position: { step: 'validated', owner: 'sam' },
          stays: [{ in: 'sql', from: noon, to: null, funnel: 'a' }],
          lastActivities: [{ id: 'a', activity: 'call', direction: 'out', at: noon, held: false }],
        }),
      ]),
    );
    const text = textOf(screen.getByRole('option'));
    for (const part of ['Ada King', 'Acme · CTO', 'SQL', 'Sam Sales', '3 d', 'Last contact'])
      expect(text).toContain(part);
  });

  test('is marked while its lead is open beside the list', () => {
    const leads = some(3);
    show(listOf(leads, { opened: leads[1]?.id ?? null }));
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Lead 1');
  });
});

test('a list that was left behind says so, and catches up', async () => {
  const onCatchUp = vi.fn<() => void>();
  const { user } = show(listOf(some(3), { isBehind: true, onCatchUp }));
  screen.getByText('This list has changed.');
  await user.click(screen.getByRole('button', { name: 'Show it anew' }));
  expect(onCatchUp).toHaveBeenCalledOnce();
});
