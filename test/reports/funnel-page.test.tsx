// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { funnelParts, funnelRoute, periodOf } from '@/entrypoints/reports/funnel-route';
import { hour, mia, sam } from '@/test/funnel/story';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = '';
});

async function handOver(name: string, source: string): Promise<string> {
  const id = await office.store.add(name, { source });
  office.store.wait(1000);
  await office.store.does({ type: 'qualifyLead', leadId: id }, mia);
  office.store.wait(1000);
  return id;
}

/** Three were handed over: one is accepted, one came back, one waits. */
async function threeHandedOver(): Promise<void> {
  const taken = await handOver('Ada', 'Trade show');
  await office.store.does({ type: 'acceptLead', leadId: taken }, sam);
  const back = await handOver('Ben', 'Website');
  await office.store.does({ type: 'giveBackLead', leadId: back, reason: 'below-threshold' }, sam);
  await handOver('Cem', 'Website');
}

const figureOf = async (name: string): Promise<HTMLElement> => screen.findByRole('figure', { name });

describe('the funnel report', () => {
  test('is the first page, and says what to do while there are no leads', async () => {
    show(<App />);
    await screen.findByText('No leads yet');
    const link = screen.getByRole('link', { name: 'Import a list' });
    expect(link.getAttribute('href')).toBe('/options.html#import');
    expect(screen.getByRole('link', { name: 'Funnel' }).getAttribute('aria-current')).toBe('page');
  });

  test('says in one line what a meeting wants to know; each part opens its leads', async () => {
    // jsdom lays nothing out: a window in which ten rows are in sight.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    await threeHandedOver();
    const { user } = show(<App />);
    const line = await screen.findByRole('region', { name: 'In one line' });
    expect(textOf(line)).toMatch(
      /^This month: 3 new leads, 3 handed to sales\. Of those answered, sales accepted 1 of 2\. .*0 won, 0 lost or closed\.$/u,
    );
    await user.click(within(line).getByRole('button', { name: 'Accepted: 1' }));
    const list = await screen.findByRole('region', { name: 'Accepted' });
    await within(list).findByText('Ada');
    expect(within(list).queryByText('Ben')).toBeNull();
  });

  test('says so where a number counts somebody more than once', async () => {
    const id = await handOver('Ada', 'Trade show');
    await office.store.does({ type: 'giveBackLead', leadId: id, reason: 'below-threshold' }, sam);
    office.store.wait(1000);
    await office.store.does({ type: 'qualifyLead', leadId: id }, mia);
    const { user } = show(<App />);
    const figure = await figureOf('Time in each stage');
    await user.click(within(figure).getByRole('button', { name: 'Marketing Qualified Lead: Stays: 2' }));
    await screen.findByText('2 were counted; whoever counts several times is listed once.');
    const line = screen.getByRole('region', { name: 'In one line' });
    await user.click(within(line).getByRole('button', { name: 'New leads: 1' }));
    await waitFor(() => expect(screen.queryByText(/were counted/u)).toBeNull());
  });

  test('counts what was done just before it was opened, and just before somebody looks again', async () => {
    location.hash = '#leads';
    const { user } = show(<App />);
    await screen.findByRole('link', { name: 'Funnel' });
    // Up to this very moment: the time that the page tells all its lists by is older.
    office.store.wait(Date.now() - office.store.now());
    await office.store.add('Ada');
    await user.click(screen.getByRole('link', { name: 'Funnel' }));
    const line = await screen.findByRole('region', { name: 'In one line' });
    expect(textOf(line)).toMatch(/^This month: 1 new lead,/u);
    office.store.wait(Date.now() - office.store.now());
    await office.store.add('Ben');
    await user.click(await screen.findByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(textOf(line)).toMatch(/^This month: 2 new leads,/u));
  });

  test('opens by the median of a clock whoever it was taken from, also where nobody was in time', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    office.store.wait(-50 * hour);
    const id = await handOver('Ada', 'Trade show');
    office.store.wait(40 * hour);
    await office.store.does({ type: 'acceptLead', leadId: id }, sam);
    location.hash = '#funnel/period/ninety';
    const { user } = show(<App />);
    const figure = await figureOf('Time to the first answer');
    await user.click(await within(figure).findByRole('button', { name: /^Accept or give back: 40/u }));
    const list = await screen.findByRole('region', { name: /^Accept or give back: /u });
    await within(list).findByText('Ada');
  });

  test('draws the same numbers as the table has, and opens them by keyboard', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    await threeHandedOver();
    const { user } = show(<App />);
    const sources = await figureOf('Sources');
    const group = await within(sources).findByRole('group', { name: /^Picture of Sources/u });
    const keys = within(group).getAllByRole('button', { name: /: Leads: \d+$/u });
    const drawn = keys.map((key) => key.getAttribute('aria-label'));
    expect(drawn).toEqual(['Website: Leads: 2', 'Trade show: Leads: 1']);
    await user.click(within(sources).getByRole('radio', { name: 'Table' }));
    const table = within(sources).getByRole('table');
    const told = within(table)
      .getAllByRole('button', { name: /: Leads: \d+$/u })
      .map((button) => button.getAttribute('aria-label'));
    expect(told).toEqual(drawn);
    await user.click(within(sources).getByRole('radio', { name: 'Picture' }));
    const again = await within(sources).findByRole('group', { name: /^Picture of Sources/u });
    within(again).getByRole('button', { name: 'Website: Leads: 2' }).focus();
    await user.keyboard('{End}{Enter}');
    const list = await screen.findByRole('region', { name: 'Trade show: Leads' });
    await within(list).findByText('Ada');
  });

  test('opens both numbers of a share, in the sentence, the picture and the table', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    await threeHandedOver();
    const { user } = show(<App />);
    const figure = await figureOf('Accepted by what spoke for them');
    const base = { name: 'All hand-overs: Accepted, out of: 2' };
    const listed = async (press: () => Promise<void>): Promise<void> => {
      await press();
      const list = await screen.findByRole('region', { name: 'All hand-overs: Accepted, out of' });
      await within(list).findByText('Ada');
      await within(list).findByText('Ben');
      expect(within(list).queryByText('Cem')).toBeNull();
    };
    const [inSentence] = within(figure).getAllByRole('button', base);
    await listed(async () => inSentence && user.click(inSentence));
    const group = await within(figure).findByRole('group', { name: /^Picture of Accepted/u });
    within(group).getByRole('button', base).focus();
    await listed(async () => user.keyboard('{Enter}'));
    await user.click(within(figure).getByRole('radio', { name: 'Table' }));
    const table = within(figure).getByRole('table');
    await listed(async () => user.click(within(table).getByRole('button', base)));
  });

  test('gives each figure a turn of its own, and shows all of them before it is printed', async () => {
    await threeHandedOver();
    show(<App />);
    await screen.findByRole('region', { name: 'In one line' });
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(document.querySelectorAll('[data-turn]').length).toBeGreaterThan(15);
    expect(document.querySelectorAll('[data-turn][aria-busy]')).toHaveLength(0);
    expect(textOf(screen.getByRole('figure', { name: 'Months' }))).toContain('3 new leads');
  });

  test('tells which way leads left a stage by which day', async () => {
    await threeHandedOver();
    const { user } = show(<App />);
    const figure = await figureOf('When they went, and where');
    // All three were handed over one second after they came.
    expect(textOf(figure)).toMatch(/From .* most went this way: On its way, 3 of 3\./u);
    await user.click(within(figure).getByRole('radio', { name: 'Table' }));
    const cells = within(figure)
      .getAllByRole('row')
      .map((row) => textOf(row));
    expect(cells.some((row) => /On its way\s*7\sdays\s*3\s*100%/u.test(row))).toBe(true);
    await user.click(within(figure).getByRole('button', { name: /On its way, within 7\sdays: 3$/u }));
    await screen.findByRole('region', { name: /On its way, within 7\sdays$/u });
  });

  test('opens by a point of a curve whose stay was over by then, in the picture and in the table', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    office.store.wait(-50 * hour);
    for (const [name, wait] of [
      ['Ada', 4],
      ['Ben', 30],
    ] as const) {
      const id = await handOver(name, 'Trade show');
      office.store.wait(wait * hour);
      await office.store.does({ type: 'acceptLead', leadId: id }, sam);
    }
    location.hash = '#funnel/period/ninety';
    const { user } = show(<App />);
    const figure = await figureOf('Time to the first answer');
    const group = await within(figure).findByRole('group', { name: /^Picture of/u });
    const all = within(group).getByRole('button', {
      name: /Done, within 30\shours: 2 \(0% not done yet\)$/u,
    });
    all.focus();
    await user.keyboard('{Enter}');
    const both = await screen.findByRole('region', { name: /Done, within 30\shours$/u });
    await within(both).findByText('Ada');
    await within(both).findByText('Ben');
    await user.click(within(figure).getByRole('radio', { name: 'Table' }));
    const table = within(figure).getByRole('table');
    await user.click(within(table).getByRole('button', { name: /Done, within 24\shours: 1$/u }));
    const early = await screen.findByRole('region', { name: /Done, within 24\shours$/u });
    await within(early).findByText('Ada');
    expect(within(early).queryByText('Ben')).toBeNull();
  });

  test('opens what a monthly share is of, from the picture', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    await threeHandedOver();
    const { user } = show(<App />);
    const figure = await figureOf('Months');
    const group = await within(figure).findByRole('group', { name: /^Picture of/u });
    const whole = within(group).getByRole('button', { name: /Accepted of those answered, out of: 2$/u });
    await user.click(whole);
    const list = await screen.findByRole('region', { name: /Accepted of those answered, out of$/u });
    await within(list).findByText('Ada');
    await within(list).findByText('Ben');
    expect(within(list).queryByText('Cem')).toBeNull();
  });

  test('keeps what is chosen in the address, and asks anew from there', async () => {
    await threeHandedOver();
    location.hash = '#funnel/period/ninety/source/Website';
    const { user } = show(<App />);
    const line = await screen.findByRole('region', { name: 'In one line' });
    await waitFor(() => expect(textOf(line)).toMatch(/^90 days: 2 new leads/u));
    await user.click(screen.getByRole('button', { name: 'All leads' }));
    await waitFor(() => expect(location.hash).toBe('#funnel/period/ninety'));
    await waitFor(() => expect(textOf(line)).toMatch(/^90 days: 3 new leads/u));
  });

  test('says so where no lead is left', async () => {
    await threeHandedOver();
    location.hash = '#funnel/source/Nowhere';
    show(<App />);
    await screen.findByText('No such lead');
  });
});

describe('the address of the report', () => {
  test.each([
    [['period', 'year', 'source', 'A/B', 'owner', '', 'asOf', '2026-03-01']],
    [['period', 'own', 'from', '2026-01-01', 'to', '2026-02-28', 'programme', 'p1']],
    [['quadrant', 'A']],
    [[]],
  ])('says all that is chosen: %j', (parts) => {
    expect(funnelParts(funnelRoute(parts))).toEqual(parts);
    expect(funnelRoute([...parts, 'lead', 'x'])).toEqual({ ...funnelRoute(parts), leadId: 'x' });
  });

  test('takes nothing that is no day, no period', () => {
    const route = funnelRoute(['period', 'decade', 'asOf', 'soon', 'from', '2026-99-99x', 'stray']);
    expect(route).toMatchObject({ period: 'month', asOf: null, from: '', only: {} });
  });

  test('is of whole days and months of whoever reads it', () => {
    const now = new Date(2026, 2, 15, 14, 30).getTime();
    const at = (year: number, month: number, day: number): number => new Date(year, month, day).getTime();
    const of = (...parts: readonly string[]) => periodOf(funnelRoute(parts), now);
    expect(of()).toEqual({ from: at(2026, 2, 1), to: at(2026, 3, 1) });
    expect(of('period', 'lastMonth')).toEqual({ from: at(2026, 1, 1), to: at(2026, 2, 1) });
    expect(of('period', 'ninety')).toEqual({ from: at(2025, 11, 16), to: at(2026, 2, 16) });
    expect(of('period', 'year')).toEqual({ from: at(2025, 2, 16), to: at(2026, 2, 16) });
    expect(of('period', 'own', 'from', '2026-01-05', 'to', '2026-01-06')).toEqual({
      from: at(2026, 0, 5),
      to: at(2026, 0, 7),
    });
    expect(of('period', 'own')).toEqual({ from: null, to: null });
  });
});
