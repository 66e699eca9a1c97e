// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { App } from '@/entrypoints/sidepanel/App';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

function result(slug: string, name: string, more: Partial<PersonSeen> = {}): PersonSeen {
  return {
    ...seen(name),
    role: 'result',
    email: null,
    keys: [`in:${slug}`],
    profileUrl: `https://www.linkedin.com/in/${slug}`,
    ...more,
  };
}

async function showList(...results: readonly PersonSeen[]): Promise<UserEvent> {
  await office.see([], { site: 'linkedin', view: 'search', mailbox: null, results });
  const { user } = show(<App />);
  await screen.findByRole('region', { name: /on this page$/u });
  return user;
}

const rowOf = (name: string): HTMLElement => {
  const row = screen.getByRole('checkbox', { name: new RegExp(`^${name}`, 'u') }).closest('li');
  if (!row) throw new Error('no row');
  return row;
};

test('each is proposed as somebody new or as the lead that they are, before anything is saved', async () => {
  const leadId = await office.store.add('Ada', {
    person: { name: 'Ada Example', emails: [], profiles: ['https://www.linkedin.com/in/ada'], records: [] },
  });
  const user = await showList(
    result('ada', 'Ada Example'),
    result('ben', 'Ben Example', { company: 'Acme', title: 'Buyer' }),
  );
  expect(textOf(rowOf('Ada Example'))).toContain('Recognised by the LinkedIn profile');
  expect(textOf(rowOf('Ben Example'))).toBe('Ben ExampleBuyer · AcmeNew');
  expect(screen.queryByRole('button', { name: /^Save/u })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }));
  screen.getByText('New: 1. Already leads: 1, which keep their stage.');
  await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'fair, 2026');
  await user.click(screen.getByRole('button', { name: 'Save 2 people' }));
  await waitFor(async () => expect((await office.store.lead(leadId)).tags).toEqual(['fair', '2026']));
  await waitFor(() => expect(textOf(rowOf('Ben Example'))).toContain('Recognised by'));
  expect(office.commands).toEqual([
    {
      type: 'tagPeople',
      rows: [
        {
          person: {
            name: 'Ada Example',
            emails: [],
            profiles: ['https://www.linkedin.com/in/ada'],
            records: [],
          },
          leadId,
        },
        {
          person: {
            name: 'Ben Example',
            company: 'Acme',
            title: 'Buyer',
            emails: [],
            profiles: ['https://www.linkedin.com/in/ben'],
            records: [],
          },
          leadId: null,
        },
      ],
      tags: ['fair', '2026'],
      capturedFrom: 'linkedin',
    },
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(textOf(rowOf('Ben Example'))).toContain('New'));
  expect((await office.store.lead(leadId)).tags).toEqual([]);
});

test('somebody who may be a lead has to be decided on first', async () => {
  const leadId = await office.store.add('Ada', {
    person: { name: 'Ada Example', emails: ['ada@acme.example'], profiles: [], records: [] },
  });
  const user = await showList(result('ada', 'Ada Example'));
  await user.click(screen.getByRole('checkbox', { name: /^Ada Example/u }));
  expect(textOf(rowOf('Ada Example'))).toContain('Perhaps Ada Example · Same name');
  screen.getByText(/1 is still to be decided/u);
  expect(screen.getByRole('button', { name: 'Save 1 person' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: /Who Ada Example is/u }));
  await user.click(screen.getByRole('option', { name: /^Ada Example/u }));
  await user.click(screen.getByRole('button', { name: 'Save 1 person' }));
  await waitFor(async () =>
    expect((await office.store.lead(leadId)).profiles).toEqual(['https://www.linkedin.com/in/ada']),
  );
});

test('somebody new begins where the page says, unless a stage is chosen for all', async () => {
  const user = await showList(
    result('ada', 'Ada Example', { siteStage: 'Customer' }),
    result('ben', 'Ben Example'),
  );
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }));
  screen.getByRole('button', { name: /As the page says.*Stage of new leads/u });
  await user.click(screen.getByRole('button', { name: 'Save 2 people' }));
  await waitFor(() => expect(office.commands).toHaveLength(1));
  expect(office.commands[0]).toMatchObject({ rows: [{ stage: 'won' }, { person: { name: 'Ben Example' } }] });
});

test('whoever was left is named with the reason', async () => {
  const user = await showList(result('ada', 'Ada Example'), result('ben', 'Ben Example'));
  await user.click(screen.getByRole('checkbox', { name: 'Choose all' }));
  office.answerWith({
    ok: true,
    value: {
      opId: 'op-1',
      leadId: null,
      lead: null,
      count: 1,
      left: [{ index: 1, refusal: { type: 'OptedOut' } }],
    },
  });
  await user.click(screen.getByRole('button', { name: 'Save 2 people' }));
  const status = await screen.findByText('1 was left as they were:');
  expect(within(status.parentElement ?? status).getByRole('listitem').textContent).toMatch(
    /^Ben Example · .*cannot be added again/u,
  );
});
