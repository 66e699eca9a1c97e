// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { daysAfter } from '@/components/format/days';
import { App } from '@/entrypoints/sidepanel/App';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';
import { day } from '@/test/funnel/story';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

const since = 30;

/** Somebody whom the team has known for a month, with a title and what they did, oldest first, so many days ago. */
async function shown(title: string | null, did: Readonly<Record<string, number>>): Promise<string> {
  office.store.wait(-since * day);
  const leadId = await office.store.add('Dora');
  if (title !== null) await office.store.does({ type: 'editLead', leadId, changes: { title } });
  let left = since;
  for (const [activity, ago] of Object.entries(did)) {
    office.store.wait((left - ago) * day);
    left = ago;
    await office.store.does({ type: 'recordActivity', leadId, activity, direction: 'in' });
  }
  office.store.wait(left * day);
  await office.see([seen('Dora')]);
  return leadId;
}

const card = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Fit and interest' });

/** Points of each line of a side's receipt, and the sum below them. */
function pointsOf(table: HTMLElement): { readonly lines: readonly number[]; readonly sum: number } {
  const rows = within(table).getAllByRole('row');
  const points = rows.map((row) => Number(row.lastElementChild?.textContent));
  return {
    lines: points.slice(1, -1).filter((each) => !Number.isNaN(each)),
    sum: points.at(-1) ?? Number.NaN,
  };
}

describe('why a lead scores what it scores', () => {
  test('is said in levels, next step, reasons and outlook, with the quadrant', async () => {
    await shown('Head of Purchasing', { demo: 0 });
    show(<App />);
    const section = await card();
    expect(within(section).getByText('Fit: High, 30 points')).toBeTruthy();
    expect(within(section).getByText('Interest: High, 40 points')).toBeTruthy();
    expect(within(section).getByText('Next: Follow up at once')).toBeTruthy();
    expect(
      within(within(section).getByRole('list', { name: 'What counts most' }))
        .getAllByRole('listitem')
        .map(textOf),
    ).toEqual([expect.stringMatching(/^\+40Asked for a demo, /u), '+30Seniority: Director, head of']);
    expect(within(section).getByText(/^Below the threshold of interest on .*: B then$/u)).toBeTruthy();
    expect(screen.getAllByText(/^A: good fit, high interest/u)).not.toHaveLength(0);
  });

  test('has a receipt whose lines give the sum to the digit, and say what did not count', async () => {
    await shown('Head of Purchasing', { demo: 9, pricing: 3.2, visit: 1.1 });
    const { user } = show(<App />);
    await user.click(within(await card()).getByText('Why these points'));
    const [fit, interest] = await within(await card()).findAllByRole('table');
    if (!fit || !interest) throw new Error('no receipt');
    for (const table of [fit, interest]) {
      const { lines, sum } = pointsOf(table);
      expect(lines.reduce((total, each) => total + Math.round(each * 10), 0)).toBe(Math.round(sum * 10));
    }
    expect(textOf(interest)).toMatch(/Asked for a demo.* · \+40 then, half of it after 14 days/u);
    expect(textOf(interest)).toContain('High from 30 on');
    expect(textOf(fit)).toContain('Whoever decides');
  });

  test('is not known where nobody knows who they are, which is told right there in one click', async () => {
    const leadId = await shown(null, { demo: 0 });
    const { user } = show(<App />);
    expect(within(await card()).getByText('Fit: Not known, 0 points')).toBeTruthy();
    expect(screen.getByText('Not known yet whether they fit')).toBeTruthy();
    await user.click(within(await card()).getByRole('button', { name: 'Decision maker' }));
    await waitFor(() => expect(screen.getByText('Fit: High, 30 points')).toBeTruthy());
    expect(await office.store.lead(leadId)).toMatchObject({ buyingRole: 'decisionMaker' });
    expect(screen.queryByText('Not known yet whether they fit')).toBeNull();
  });

  test('asks for a title alone where that is all that is missing', async () => {
    const leadId = await shown('Engineer', {});
    await office.store.does({
      type: 'saveScoring',
      changes: {
        profiles: [
          {
            id: crypto.randomUUID(),
            name: 'Tilers',
            isOn: true,
            wishes: [
              { field: 'title', anyOf: ['tiles'], points: 30, otherwise: 0 },
              { field: 'industry', anyOf: ['Tiles'], points: 30, otherwise: 0 },
            ],
          },
        ],
      },
    });
    await office.store.does({ type: 'editLead', leadId, changes: { title: null } });
    const { user } = show(<App />);
    const [ofTitle, ofCompany] = await within(await card()).findAllByRole('button', { name: 'Tell' });
    if (!ofTitle || !ofCompany) throw new Error('nothing to tell');
    await user.click(ofTitle);
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Head of Tiles{Enter}');
    await waitFor(() => expect(screen.getByText('Fit: High, 30 points')).toBeTruthy());
    await office.store.does({ type: 'editLead', leadId, changes: { title: null } });
    await user.click(
      (await within(await card()).findAllByRole('button', { name: 'Tell' })).at(-1) ?? ofCompany,
    );
    await user.type(await screen.findByRole('textbox', { name: 'Industry' }), 'tiles{Enter}');
    await waitFor(() => expect(screen.getByText('Fit: High, 30 points')).toBeTruthy());
  });

  test('is told of an earlier day as it was then, by the rules of then', async () => {
    await shown('Head of Purchasing', { demo: 3 });
    await office.store.does({ type: 'saveScoring', changes: { cuts: { fit: 30, interest: 100 } } });
    const { user } = show(<App />);
    expect(within(await card()).getByText(/^Interest: Low, 34.\d points$/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
    expect(
      await screen.findByText(/^As of .*, by the rules and by what was known of the company then\.$/u),
    ).toBeTruthy();
    const then = await card();
    expect(within(then).getByText(/^Interest: High, 3\d\.?\d? points$/u)).toBeTruthy();
    expect(within(then).queryByText(/short/u)).toBeNull();
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: daysAfter(Date.now(), -60) } });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Fit and interest' })).toBeNull());
  });
});
