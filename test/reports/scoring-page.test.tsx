// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { readScoring } from '@/lib/store/reads/scoring';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';

let office: Office;
type User = ReturnType<typeof show>['user'];

beforeEach(async () => {
  office = await openOffice();
  location.hash = 'scoring';
  sessionStorage.clear();
});

/** Ada decides and was called; Tim is a trainee; of Una nothing is known. */
async function threeLeads(): Promise<void> {
  const person = (name: string, title?: string) => ({
    name,
    emails: [`${name.toLowerCase()}@works.example`],
    profiles: [],
    records: [],
    ...(title === undefined ? {} : { title }),
  });
  const ada = await office.store.add('', { person: person('Ada', 'CEO') });
  await office.store.does({ type: 'recordActivity', leadId: ada, activity: 'call', direction: 'in' });
  await office.store.add('', { person: person('Tim', 'Trainee') });
  await office.store.add('', { person: person('Una') });
}

async function opened(): Promise<User> {
  const { user } = show(<App />);
  await screen.findByRole('heading', { name: 'Ideal customers' });
  return user;
}

async function setCut(user: User, which: 'Fit' | 'Interest', to: string): Promise<void> {
  const field = screen.getByRole('spinbutton', { name: `${which} is high from` });
  await user.clear(field);
  await user.type(field, to);
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const scoring = async () => readScoring(office.store.db);

describe('the page of the scoring', () => {
  test('shows how the team scores, with nothing to save', async () => {
    await opened();
    screen.getByText('Nothing is changed. This is how you score.');
    expect(button('See what changes')).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Back to the usual/u })).toBeNull();
  });

  test('tells of all leads who changes place before anything is saved, and opens them', async () => {
    await threeLeads();
    const user = await opened();
    await setCut(user, 'Interest', '15');
    screen.getByText('Changed and not saved: Thresholds');
    await user.click(button('See what changes'));
    await screen.findByText('1 of 3 leads changes its place.');
    const moved = screen.getByRole('link', {
      name: '1 lead: From B: good fit, low interest to A: good fit, high interest',
    });
    expect(
      textOf(screen.getByText('Newly proposed by segments that ask for points').parentElement as Element),
    ).toMatch(/0$/u);
    expect((await scoring()).updatedAt).toBe(0);
    await user.click(moved);
    await screen.findByRole('heading', { name: /^From B: .* to A:/u });
    // What the list shows of its rows is up to the browser's layout; the address leads to one.
    location.hash = '#scoring';
    await screen.findByText('1 of 3 leads changes its place.');
  });

  test('saves as one step what was changed alone, and takes it back', async () => {
    await threeLeads();
    const user = await opened();
    await setCut(user, 'Interest', '15');
    await user.click(button('See what changes'));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await screen.findByText('Nothing is changed. This is how you score.');
    expect(office.commands).toEqual([{ type: 'saveScoring', changes: { cuts: { fit: 30, interest: 15 } } }]);
    expect((await scoring()).cuts).toEqual({ fit: 30, interest: 15 });
    await screen.findByText(/^Saved by you on /u);
    await user.click(screen.getByRole('button', { name: /Undo/u }));
    await waitFor(() =>
      expect(screen.getByRole('spinbutton', { name: 'Interest is high from' })).toHaveProperty('value', '30'),
    );
    expect((await scoring()).cuts).toEqual({ fit: 30, interest: 30 });
    screen.getByText('Nothing is changed. This is how you score.');
  });

  test('wants another look where the draft was changed since', async () => {
    await threeLeads();
    const user = await opened();
    await setCut(user, 'Interest', '15');
    await user.click(button('See what changes'));
    await screen.findByRole('button', { name: 'Save' });
    await setCut(user, 'Fit', '31');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByText('1 of 3 leads changes its place.')).toBeNull();
  });

  test('wants another look where somebody saved other points since', async () => {
    const user = await opened();
    await setCut(user, 'Interest', '15');
    await user.click(button('See what changes'));
    await screen.findByRole('button', { name: 'Save' });
    await office.store.does({ type: 'saveScoring', changes: { rules: [] } });
    await screen.findByText('No further rule.');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(button('See what changes')).toHaveProperty('disabled', false);
  });

  test('keeps the draft while another page is looked at', async () => {
    const user = await opened();
    await setCut(user, 'Fit', '45');
    await user.click(screen.getByRole('link', { name: 'Segments' }));
    await screen.findByText('No segment yet.');
    await user.click(screen.getByRole('link', { name: 'Scoring' }));
    await screen.findByText('Changed and not saved: Thresholds');
    expect(screen.getByRole('spinbutton', { name: 'Fit is high from' })).toHaveProperty('value', '45');
  });

  test('discards the draft, and brings it back', async () => {
    const user = await opened();
    await setCut(user, 'Fit', '45');
    await user.click(button('Discard'));
    await screen.findByText('Nothing is changed. This is how you score.');
    await user.click(button('Undo'));
    await screen.findByText('Changed and not saved: Thresholds');
    expect(screen.getByRole('spinbutton', { name: 'Fit is high from' })).toHaveProperty('value', '45');
  });

  test('brings a part back to the usual, and what was taken away by it', async () => {
    await office.store.does({
      type: 'saveScoring',
      changes: { profiles: [], cuts: { fit: 10, interest: 10 } },
    });
    const user = await opened();
    screen.getByText('No profile. Fit then comes from the further rules alone.');
    await user.click(button('Back to the usual: Ideal customers'));
    screen.getByText('Whoever decides');
    screen.getByText('Changed and not saved: Ideal customers');
    await user.click(button('Undo'));
    screen.getByText('No profile. Fit then comes from the further rules alone.');
    await user.click(button('Back to the usual: Thresholds'));
    await user.click(button('See what changes'));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await scoring()).cuts).toEqual({ fit: 30, interest: 30 }));
    expect((await scoring()).profiles).toEqual([]);
  });

  test('names what is wrong, leads there, and saves nothing meanwhile', async () => {
    const user = await opened();
    await user.click(button('Add a profile'));
    const name = await screen.findByRole('textbox', { name: 'Name of the profile' });
    await user.clear(name);
    screen.getByText('One thing has to be put right first.');
    expect(button('See what changes')).toHaveProperty('disabled', true);
    await user.click(screen.getByText('Scoring', { selector: 'h2' }));
    const standing = screen.getByRole('region', { name: 'Draft' });
    await user.click(within(standing).getByRole('button', { name: 'Without a name' }));
    expect(document.activeElement).toBe(name);
  });

  test('says so where somebody saved other points meanwhile, and replaces only what was changed here', async () => {
    const user = await opened();
    await setCut(user, 'Fit', '45');
    await office.store.does({ type: 'saveScoring', changes: { rules: [] } });
    await screen.findByText('No further rule.');
    screen.getByText(/^Somebody saved other points since you began\./u);
    await user.click(button('See what changes'));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await scoring()).cuts).toEqual({ fit: 45, interest: 30 }));
    expect((await scoring()).rules).toEqual([]);
  });
});
