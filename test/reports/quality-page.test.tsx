// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { readScoring } from '@/lib/store/reads/scoring';
import { mia, sam } from '@/test/funnel/story';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  location.hash = 'quality';
});

async function handOver(name: string, source?: string): Promise<string> {
  const id = await office.store.add(name, source === undefined ? {} : { source });
  await office.store.does({ type: 'qualifyLead', leadId: id }, mia);
  return id;
}

async function did(leadId: string, activity: string): Promise<void> {
  const { store } = office;
  await store.does({ type: 'recordActivity', leadId, activity, direction: 'none', occurredAt: store.now() });
}

/** Somebody who came to the webinar or not, and bought or not. */
async function somebody(name: string, came: boolean, bought: boolean): Promise<void> {
  const id = await office.store.add(name);
  if (came) await did(id, 'webinar-attended');
  office.store.wait(1000);
  if (bought) await office.store.does({ type: 'placeLead', leadId: id, stage: 'won', owner: 'sam' });
}

const lineOf = async (name: RegExp): Promise<HTMLElement> =>
  (await screen.findByRole('rowheader', { name })).closest('tr') as HTMLElement;

describe('lead quality', () => {
  test('says what it is for while there are no leads, and where nobody was handed over', async () => {
    const { unmount } = show(<App />);
    await screen.findByText('No leads yet');
    unmount();
    await office.store.add('Ada');
    show(<App />);
    await screen.findByText('No lead was handed to sales in this period.');
    await screen.findByText('No activity of these leads was recorded.');
  });

  test('shows by source who was accepted and given back, and why; a number opens its leads', async () => {
    // jsdom lays nothing out: a window in which ten rows are in sight.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(440);
    const taken = await handOver('Ada', 'Trade show');
    await office.store.does({ type: 'acceptLead', leadId: taken }, sam);
    const back = await handOver('Ben', 'Website');
    await office.store.does({ type: 'giveBackLead', leadId: back, reason: 'below-threshold' }, sam);
    const { user } = show(<App />);
    const all = await lineOf(/^All hand-overs/u);
    expect(textOf(all)).toContain('Too few to say');
    await user.click(screen.getByRole('radio', { name: 'Source' }));
    const web = await lineOf(/^Website/u);
    await user.click(within(web).getByRole('button', { name: 'Why they came back: Website' }));
    const why = await screen.findByRole('region', { name: 'Website: Given back' });
    expect(textOf(why)).toContain('Below the agreed threshold');
    expect(textOf(why)).toContain('Return');
    const fair = await lineOf(/^Trade show/u);
    await user.click(within(fair).getByRole('button', { name: 'Show 1 lead: Trade show: Accepted' }));
    const list = await screen.findByRole('region', { name: 'Trade show: Accepted' });
    await within(list).findByText('Ada');
    expect(within(list).queryByText('Ben')).toBeNull();
  });

  test('sorts by any column, by keyboard as well', async () => {
    await handOver('Ada', 'Website');
    await handOver('Ben', 'Website');
    await handOver('Cem', 'Advert');
    const { user } = show(<App />);
    await user.click(await screen.findByRole('radio', { name: 'Source' }));
    const names = (): readonly string[] =>
      within(screen.getByRole('region', { name: 'By rule and by source' }))
        .getAllByRole('rowheader')
        .map((each) => textOf(each));
    await lineOf(/^Website/u);
    expect(names()).toEqual(['All hand-overs', 'Website', 'Advert']);
    screen.getByRole('button', { name: 'What counted' }).focus();
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['All hand-overs', 'Advert', 'Website']);
    const heading = screen.getByRole('columnheader', { name: 'What counted' });
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
  });

  test('tells how often those who came were won, and takes the points that follow over, to be undone', async () => {
    for (let count = 0; count < 20; count += 1) {
      await somebody(`Came${count}`, true, count < 16);
      await somebody(`Stayed${count}`, false, count < 4);
    }
    const { user } = show(<App />);
    const webinar = await lineOf(/^Attended a webinar/u);
    await waitFor(() => expect(textOf(webinar)).toContain('80%'));
    expect(textOf(webinar)).toContain('20%');
    expect(textOf(webinar)).toContain('4x');
    expect(textOf(webinar)).toContain('+40 points instead of +15');
    await screen.findByRole('button', { name: 'Show 20 leads: All leads of the period, won' });
    await user.click(within(webinar).getByRole('button', { name: 'Attended a webinar: use +40 points' }));
    const pointsNow = async (): Promise<number | undefined> =>
      (await readScoring(office.store.db)).kinds.find(({ id }) => id === 'webinar-attended')?.points;
    await waitFor(async () => expect(await pointsNow()).toBe(40));
    await waitFor(() => expect(screen.queryByRole('button', { name: /use \+40 points/u })).toBeNull());
    await user.click(await screen.findByRole('button', { name: /Undo/u }));
    await waitFor(async () => expect(await pointsNow()).toBe(15));
  });
});
