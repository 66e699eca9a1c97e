// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { LikeBuyersPart } from '@/entrypoints/reports/LikeBuyersPart';
import { show } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { AtDesk } from './at-desk';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

async function add(name: string, title: string): Promise<string> {
  const person = { name, emails: [`${name.toLowerCase()}@example.com`], profiles: [], records: [], title };
  const added = { type: 'addLead', person, source: 'Fair', capturedFrom: 'hand' } as const;
  const { leadId } = await office.store.does(added);
  if (leadId === null) throw new Error('no lead');
  return leadId;
}

test('finds the open leads most like buyers, shows them, and hands them over as alike', async () => {
  await office.store.does({
    type: 'placeLead',
    leadId: await add('Wanda', 'Head of Purchasing'),
    stage: 'won',
    owner: 'sam',
  });
  const near = await add('Dora', 'Head of Purchasing');
  const less = await add('Emil', 'Head of Sales');
  const far = await add('Finn', 'Student');
  const over = await add('Gert', 'Head of Purchasing');
  await office.store.does({ type: 'qualifyLead', leadId: over });
  const onShow = vi.fn();
  const { user } = show(<AtDesk>{(desk) => <LikeBuyersPart desk={desk} onShow={onShow} />}</AtDesk>);
  const part = await screen.findByRole('region', { name: 'Like our buyers' });
  const find = await within(part).findByRole('button', { name: 'Find leads like our buyers' });
  await waitFor(() => expect(find).toHaveProperty('disabled', false));
  await user.click(find);
  await within(part).findByText('2 open leads are like buyers, the most alike first.');
  await user.click(within(part).getByRole('button', { name: 'Show them' }));
  expect(onShow).toHaveBeenCalledWith({ name: 'Open leads most like our buyers', ids: [near, less] });
  await user.click(within(part).getByRole('button', { name: 'Hand over all 2' }));
  await waitFor(async () =>
    expect((await office.store.lead(near)).qualified?.through).toEqual({ type: 'likeness' }),
  );
  expect(office.commands.at(-1)).toMatchObject({ leadIds: [near, less], through: 'likeness' });
  expect((await office.store.lead(far)).qualified).toBeNull();
});

test('says that nobody has bought yet', async () => {
  await add('Dora', 'Head of Purchasing');
  show(<AtDesk>{(desk) => <LikeBuyersPart desk={desk} onShow={vi.fn()} />}</AtDesk>);
  const part = await screen.findByRole('region', { name: 'Like our buyers' });
  await within(part).findByText('Nobody has bought yet, so there is nobody to be like.');
});
