// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WorkingTimePart } from '@/components/funnel-editor/follow-up/WorkingTimePart';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { preset } from '@/test/funnel/preset';
import { editIn } from './editing';

const office = {
  zone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
  holidays: ['2026-05-01'],
};
const working: FunnelDefinition = { ...preset('smarketing'), workingTime: office };

describe('the working time', () => {
  it('is switched on with a calendar to begin with, and off again', async () => {
    const { user, draft } = editIn(WorkingTimePart, preset('smarketing'));
    expect(screen.queryByRole('group', { name: 'Working days' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /In working time only/ }));
    expect(draft().workingTime).toMatchObject({ days: [1, 2, 3, 4, 5], opens: '09:00' });
    await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
    await user.click(screen.getByRole('radio', { name: /By day and by night/ }));
    expect(draft().workingTime).toBeNull();
    await user.click(screen.getByRole('radio', { name: /In working time only/ }));
    expect(draft().workingTime?.days).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('says by example what it means', async () => {
    editIn(WorkingTimePart, working);
    const example = await screen.findByText(/^Handed over on Friday.*4:00.PM, due on Monday.*4:00.PM/);
    expect(example).toBeDefined();
    screen.getByText(/24 hours to accept/);
  });

  it('asks for one day at least, and for an end after the beginning', async () => {
    const { user, draft } = editIn(WorkingTimePart, { ...working, workingTime: { ...office, days: [1] } });
    await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
    screen.getByText('Choose at least one day.');
    expect(screen.queryByText(/^Handed over/)).toBeNull();
    const until = screen.getByLabelText(/Until/);
    await user.clear(until);
    await user.type(until, '08:00');
    expect(draft().workingTime?.closes).toBe('08:00');
    screen.getByText('Work ends before it begins.');
  });

  it('finds a time zone by a part of its name', async () => {
    const { user, draft } = editIn(WorkingTimePart, working);
    const zone = screen.getByRole('combobox', { name: /Time zone/ });
    await user.clear(zone);
    await user.type(zone, 'new yo');
    await user.click(await screen.findByRole('option', { name: 'America/New York' }));
    expect(draft().workingTime?.zone).toBe('America/New_York');
  });

  it('takes days off, one by one or as a list, and lets them be taken away', async () => {
    const { user, draft } = editIn(WorkingTimePart, working);
    const day = screen.getByLabelText('Add a day');
    await user.type(day, '2026-12-24');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(screen.getByText('Paste a list'));
    await user.click(screen.getByRole('textbox', { name: 'One day a line' }));
    await user.paste('25.12.2026 Christmas\n12/26/2026');
    await user.click(screen.getByRole('button', { name: 'Add these days' }));
    expect(draft().workingTime?.holidays).toEqual(['2026-05-01', '2026-12-24', '2026-12-25']);
    screen.getByText('1 day was added.');
    screen.getByText('Line 2: 12/26/2026');
    const list = screen.getByRole('list', { name: 'Days off' });
    await user.click(within(list).getByRole('button', { name: /Work on Friday, May 1, 2026/ }));
    expect(draft().workingTime?.holidays).toEqual(['2026-12-24', '2026-12-25']);
    expect(document.activeElement?.textContent).toBe('Days off');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(draft().workingTime?.holidays).toContain('2026-05-01');
  });
});
