// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { askNextPage } from '@/lib/actions/ask-segments';
import { ThresholdSection } from '@/entrypoints/reports/ThresholdSection';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { day, mia, sam } from '@/test/funnel/story';
import { AtDesk } from './at-desk';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
  await office.store.does({
    type: 'saveScoring',
    changes: {
      profiles: [
        {
          id: '01900000-0000-7000-8000-000000000001',
          name: 'Heads',
          isOn: true,
          wishes: [{ field: 'title', anyOf: ['head'], points: 40, otherwise: 0 }],
        },
      ],
    },
  });
});

/** A head of something who did this once, and whom marketing handed over; `back`: sales gave them back. */
async function handedOver(name: string, activity: string, back = false): Promise<void> {
  const { store } = office;
  const person = { name, emails: [`${name}@example.com`], profiles: [], records: [], title: 'Head of it' };
  const { leadId } = await store.does({ type: 'addLead', person, capturedFrom: 'hand' });
  if (leadId === null) throw new Error('no lead');
  await store.does({ type: 'recordActivity', leadId, activity, direction: 'in' });
  await store.does({ type: 'qualifyLead', leadId }, mia);
  await store.does(
    back ? { type: 'giveBackLead', leadId, reason: 'bad-data' } : { type: 'acceptLead', leadId },
    sam,
  );
}

const ready = <AtDesk>{(desk) => <ThresholdSection desk={desk} />}</AtDesk>;

const section = async (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'When is a lead ready for sales?' });

describe('when a lead is ready for sales', () => {
  test('is said by past hand-overs, and saved as a segment that proposes such leads', async () => {
    for (let number = 0; number < 18; number += 1) await handedOver(`demo${number}`, 'demo');
    for (let number = 0; number < 4; number += 1) await handedOver(`visit${number}`, 'visit', true);
    office.store.wait(day);
    const { user } = show(ready);
    const shown = await section();
    await user.click(within(shown).getByRole('button', { name: 'Look at past hand-overs' }));
    await waitFor(() =>
      expect(within(shown).getByRole('status').textContent).toBe(
        'From 3 points of interest on, leads that fit were accepted often enough: 100% (82% to 100%), 18 of 18. About 18 leads a month get there.',
      ),
    );
    const rows = within(shown)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => textOf(cell as HTMLElement)));
    expect(rows.slice(0, 4)).toEqual([
      ['Interest from', 'Accepted, fit is high', 'Accepted, any fit', 'Leads a month'],
      ['0', '82% (61% to 93%) 18 of 22', '82% (61% to 93%) 18 of 22', '22'],
      ['3 suggested taken', '100% (82% to 100%) 18 of 18', '100% (82% to 100%) 18 of 18', '18'],
      ['5', '100% (82% to 100%) 18 of 18', '100% (82% to 100%) 18 of 18', '18'],
    ]);
    await user.click(within(shown).getByRole('button', { name: 'Take 20 points of interest' }));
    await user.click(within(shown).getByRole('button', { name: 'Propose these leads' }));
    expect(office.commands.at(-1)).toMatchObject({
      type: 'saveSegment',
      changes: {
        name: 'High fit, interest from 20',
        does: 'suggest',
        isOn: true,
        filter: {
          match: 'all',
          rules: [
            { field: 'score', not: false, of: 'fit', range: { atLeast: 30 } },
            { field: 'score', not: false, of: 'interest', range: { atLeast: 20 } },
          ],
        },
      },
    });
    await within(shown).findByText('The segment “High fit, interest from 20” asks for the same already.');
    expect(within(shown).getByRole('button', { name: 'Propose these leads' })).toHaveProperty(
      'disabled',
      true,
    );
    while ((await askNextPage(office.store.context())) !== null);
    const segments = within(shown).getByRole('region', { name: 'Segments that go by points' });
    expect(textOf(within(segments).getByRole('listitem'))).toContain(
      'High fit, interest from 20 · Fit: 30 or more; and Interest: 20 or more',
    );
  });

  test('says that it is too early to tell, and still saves what somebody chooses', async () => {
    for (let number = 0; number < 3; number += 1) await handedOver(`demo${number}`, 'demo');
    // Somebody whom the segment leaves out: one that means everybody is refused.
    await office.store.add('Zoe');
    const { user } = show(ready);
    const shown = await section();
    await user.click(within(shown).getByRole('button', { name: 'Look at past hand-overs' }));
    await within(shown).findByText(
      'Too few hand-overs yet to suggest a threshold: 3 of 20 leads that fit were accepted or given back.',
    );
    const interest = within(shown).getByRole('spinbutton', { name: 'Interest from, in points' });
    expect(interest).toHaveProperty('value', '30');
    await user.click(within(shown).getByRole('radio', { name: /Hand them over by itself/u }));
    const save = within(shown).getByRole('button', { name: 'Hand these leads over' });
    await user.clear(interest);
    expect(save).toHaveProperty('disabled', true);
    await user.type(interest, '-5');
    await user.click(save);
    expect(office.commands.at(-1)).toMatchObject({
      type: 'saveSegment',
      changes: {
        does: 'qualify',
        filter: { rules: [{ of: 'fit' }, { of: 'interest', range: { atLeast: -5 } }] },
      },
    });
    await within(shown).findByText(/asks for the same already\.$/u);
  });
});
