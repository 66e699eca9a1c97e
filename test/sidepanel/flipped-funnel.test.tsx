// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { App as Popup } from '@/entrypoints/popup/App';
import { App } from '@/entrypoints/sidepanel/App';
import { stageCounts } from '@/lib/store/reads/counts';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';
import { preset } from '@/test/funnel/preset';

type Flip = 'hand-off-and-flip' | 'hubspot';

/** Dora, who bought once, on the page. */
async function customer(id: Flip): Promise<{ readonly office: Office; readonly leadId: string }> {
  const office = await openOffice(preset(id));
  const leadId = await office.store.add('Dora', { stage: 'customer', owner: 'bo' });
  office.store.wait(1000);
  await office.see([seen('Dora')]);
  return { office, leadId };
}

const stays = async (office: Office, leadId: string): Promise<readonly string[]> =>
  (await office.store.lead(leadId)).stays.map((stay) => stay.in).slice(1);
const badge = async (label: string): Promise<HTMLElement> =>
  screen.findByText(label, { selector: '.stage-badge-label' });
const history = (): readonly string[] =>
  within(screen.getByRole('region', { name: 'History' }))
    .getAllByRole('listitem')
    .map((line) => textOf(line.querySelector('bdi') ?? line));

describe('after the purchase', () => {
  test('a customer buys again, recommends us and buys once more, with history and counts', async () => {
    const { office, leadId } = await customer('hand-off-and-flip');
    const { user } = show(<App />);
    const press = async (name: string): Promise<void> =>
      user.click(
        within(await screen.findByRole('region', { name: 'Next steps' })).getByRole('button', { name }),
      );
    await badge('Customer');
    await press('Bought again');
    await badge('Repeat customer');
    await press('Bought again');
    await waitFor(() => expect(history().slice(0, 2)).toEqual(['Bought again', 'Moved to Bought again']));
    await press('Recommends us');
    await badge('Advocate');
    await press('Bought again');
    await waitFor(() =>
      expect(history().slice(0, 4)).toEqual([
        'Bought again',
        'Moved to Recommends us',
        'Bought again',
        'Moved to Bought again',
      ]),
    );
    expect(office.commands.map(({ type }) => type)).toEqual([
      'moveDealStage',
      'recordActivity',
      'moveDealStage',
      'recordActivity',
    ]);
    expect(await stays(office, leadId)).toEqual(['customer', 'repeat-customer', 'advocate']);
    const counts = await stageCounts(office.store.db, preset('hand-off-and-flip'), office.store.now());
    expect(counts.stages).toMatchObject({ customer: 0, 'repeat-customer': 0, advocate: 1 });
  });

  test.each<[Flip, readonly string[], readonly string[]]>([
    [
      'hand-off-and-flip',
      ['Recommends us', 'Bought again', 'First purchase'],
      ['advocate', 'repeat-customer', 'customer'],
    ],
    ['hubspot', ['Recommends us', 'Bought'], ['evangelist', 'customer']],
  ])('in %s every step is gone to and back from the list of steps', async (id, steps, stages) => {
    const { office, leadId } = await customer(id);
    const { user } = show(<App />);
    for (const step of steps) {
      const list = await screen.findByRole('region', { name: 'How far it is' });
      await user.click(await within(list).findByRole('button', { name: step }));
      await within(list).findByRole('button', { name: step, current: 'step' });
    }
    expect((await stays(office, leadId)).slice(1)).toEqual(stages);
    // Taken back from the history, one by one.
    await user.click(await screen.findByRole('button', { name: `Undo: Moved to ${steps.at(-1) ?? ''}` }));
    await waitFor(async () => expect((await stays(office, leadId)).slice(1)).toEqual(stages.slice(0, -1)));
  });

  test('the same is done from the popup', async () => {
    const { office, leadId } = await customer('hubspot');
    const { user } = show(<Popup />);
    await user.click(await screen.findByRole('button', { name: 'Recommends us' }));
    await badge('Evangelist');
    await user.click(await screen.findByRole('button', { name: 'Bought again' }));
    await waitFor(async () =>
      expect((await office.store.lead(leadId)).lastActivities).toMatchObject([
        { activity: 'purchase', direction: 'in' },
      ]),
    );
    cleanup();
  });

  test('a funnel that ends with the sale offers nothing of it', async () => {
    const office = await openOffice();
    await office.store.add('Dora', { stage: 'won', owner: 'bo' });
    await office.see([seen('Dora')]);
    show(<App />);
    await screen.findByRole('button', { name: 'Reopen' });
    expect(screen.queryByRole('button', { name: 'Bought again' })).toBeNull();
  });
});
