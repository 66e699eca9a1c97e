// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { AddLeadForm } from '@/components/add/AddLeadForm';
import { addCommand, draftOf } from '@/components/add/draft';
import type { Duplicate } from '@/components/add/DuplicateList';
import { duplicatesOf } from '@/components/add/duplicates-of';
import { StrangerCard } from '@/components/add/StrangerCard';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import { companyOf } from '@/lib/funnel/person/company-of';
import { strangerOf, type Stranger } from '@/lib/funnel/person/stranger';
import type { Refusal } from '@/lib/funnel/refusal';
import { dealStage, leadId, start, tellUpTo } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

const nobody = strangerOf('');
const ines: Stranger = { ...nobody, name: 'Ines Duarte', email: 'ines@quillon.example' };

function form(
  more: {
    readonly stranger?: Stranger;
    readonly duplicates?: readonly Duplicate[];
    readonly refusal?: Refusal;
    readonly sources?: readonly string[];
  } = {},
) {
  const run = runThat(more.refusal ?? null);
  const onDraft = vi.fn();
  const onOpenLead = vi.fn();
  const onAdded = vi.fn();
  const { user } = show(
    <AddLeadForm
      definition={dealStage}
      people={people}
      now={start}
      stranger={more.stranger ?? ines}
      capturedFrom="gmail"
      sources={more.sources ?? []}
      duplicates={more.duplicates ?? []}
      onDraft={onDraft}
      run={run}
      onOpenLead={onOpenLead}
      onAdded={onAdded}
    />,
  );
  return { user, run, onDraft, onOpenLead, onAdded };
}

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const added = { type: 'addLead', capturedFrom: 'gmail' } as const;
const person = { name: 'Ines Duarte', emails: ['ines@quillon.example'], profiles: [], records: [] };

test('adds whoever the page shows in one press', async () => {
  const { user, run, onAdded } = form();
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(run).toHaveBeenCalledExactlyOnceWith({ ...added, person: { ...person, company: 'Quillon' } });
  expect(onAdded).toHaveBeenCalledOnce();
});

test('takes what was changed, a stage and a source', async () => {
  const { user, run } = form();
  await user.clear(field('Company'));
  await user.type(field('Title'), 'Buyer');
  await user.click(screen.getByRole('button', { name: /Stage/u }));
  await user.click(screen.getByRole('option', { name: 'Marketing Qualified Lead' }));
  await user.type(screen.getByRole('combobox', { name: 'Source' }), 'A dinner');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(run).toHaveBeenCalledExactlyOnceWith({
    ...added,
    person: { ...person, title: 'Buyer' },
    stage: 'mql',
    source: 'A dinner',
  });
});

test('offers only stages that somebody can be put into', () => {
  const stages = dealStage.stages.map((stage) =>
    stage.id === 'sql'
      ? { ...stage, retired: true }
      : stage.id === 'sqo'
        ? { ...stage, placing: undefined }
        : stage,
  );
  const offered = stagesToAdd({ ...dealStage, stages }).map(({ id }) => id);
  expect(offered).toContain('sal');
  expect(offered).not.toContain('sql');
  expect(offered).not.toContain('sqo');
});

test('keeps what was typed when it is refused', async () => {
  const { user } = form({ refusal: { type: 'OptedOut' } });
  await user.type(field('Title'), 'Buyer');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(textOf(await screen.findByRole('alert'))).toContain('cannot be added again');
  expect(field('Title')).toHaveProperty('value', 'Buyer');
  expect(field('Name')).toHaveProperty('value', 'Ines Duarte');
});

test('says that an address is not whole, and sends nothing', async () => {
  const { user, run } = form();
  await user.clear(field('E-mail address'));
  await user.type(field('E-mail address'), 'ines@');
  screen.getByText('This is not a whole e-mail address. Check it.');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(run).not.toHaveBeenCalled();
});

test('needs somebody to add', () => {
  form({ stranger: nobody });
  expect(screen.getByRole('button', { name: 'Add lead' })).toHaveProperty('disabled', true);
});

describe('duplicates', () => {
  const lead = tellUpTo('mql').lead();

  test('are asked for as the address is typed', async () => {
    const { user, onDraft } = form();
    await user.type(field('E-mail address'), 'x');
    expect(onDraft).toHaveBeenLastCalledWith(['mail:ines@quillon.examplex'], 'Ines Duarte');
  });

  test('by address are warned of before anything is saved, with the way to the lead', async () => {
    const { user, onOpenLead } = form({ duplicates: [{ lead, certain: true }] });
    const warning = screen.getByRole('status');
    expect(textOf(warning)).toContain('Already a lead with this address or profile');
    within(warning).getByText('Marketing Qualified Lead');
    await user.click(within(warning).getByRole('button', { name: 'Open Ada Example' }));
    expect(onOpenLead).toHaveBeenCalledExactlyOnceWith(leadId);
  });

  test('can be added all the same, knowingly', async () => {
    const { user, run } = form({ duplicates: [{ lead, certain: true }] });
    await user.click(screen.getByRole('button', { name: 'Add anyway' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: 'addLead', evenIfDuplicate: true }),
    );
  });

  test('by name are only a hint', () => {
    form({ duplicates: [{ lead, certain: false }] });
    expect(textOf(screen.getByRole('status'))).toContain('Possibly the same person, by name');
    screen.getByRole('button', { name: 'Add lead' });
  });

  test('that only the store knew of are led to as well', async () => {
    const { user, onOpenLead } = form({ refusal: { type: 'DuplicateLead', leadId: 'other', by: 'mail' } });
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    await user.click(await screen.findByRole('button', { name: 'Open that lead' }));
    expect(onOpenLead).toHaveBeenCalledExactlyOnceWith('other');
    screen.getByRole('button', { name: 'Add anyway' });
  });

  test('are told apart by key and by whole name', () => {
    const other = { ...lead, id: 'other', name: ' ada EXAMPLE ' };
    const third = { ...lead, id: 'third', name: 'Ada Exampleton' };
    expect(duplicatesOf([[lead], []], [lead, other, third], 'Ada Example')).toEqual([
      { lead, certain: true },
      { lead: other, certain: false },
    ]);
    expect(duplicatesOf(undefined, [other], '')).toEqual([]);
  });
});

describe('a stranger on the page', () => {
  const card = (refusal: Refusal | null = null) => {
    const run = runThat(refusal);
    const onDetails = vi.fn();
    const { user } = show(
      <StrangerCard
        stranger={ines}
        definition={dealStage}
        people={people}
        capturedFrom="gmail"
        run={run}
        onDetails={onDetails}
        onOpenLead={() => undefined}
      />,
    );
    return { user, run, onDetails };
  };

  test('is added in one press', async () => {
    const { user, run } = card();
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ ...added, person: { ...person, company: 'Quillon' } });
  });

  test('can be looked over first', async () => {
    const { user, onDetails } = card();
    await user.click(screen.getByRole('button', { name: 'Add with details' }));
    expect(onDetails).toHaveBeenCalledOnce();
  });

  test('stays, with the reason, when adding was refused', async () => {
    const { user } = card({ type: 'OptedOut' });
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    await screen.findByRole('alert');
    screen.getByRole('heading', { name: 'Ines Duarte' });
  });
});

test.each([
  ['ada@acme.example', 'Acme'],
  ['ada@mail.acme.co.uk', 'Acme'],
  ['ada@acme.com', 'Acme'],
  ['ada@gmail.com', ''],
  ['ada@yahoo.co.jp', ''],
  ['nobody', ''],
  ['ada@localhost', ''],
  ['', ''],
])('proposes for "%s" the company "%s"', (address, company) => {
  expect(companyOf(address)).toBe(company);
});

test('stores every name that the page shows, and shows them first', () => {
  const known: Stranger = {
    ...ines,
    otherEmails: ['ines@home.example', 'ines@quillon.example'],
    profileUrl: 'https://www.linkedin.com/in/ines',
    memberId: `ACoAA${'x'.repeat(30)}`,
    recordId: 'crm.example/contact/7',
  };
  form({ stranger: known });
  expect(textOf(screen.getByText(/^Also kept:/u))).toBe(
    `Also kept: ines@home.example · linkedin.com/in/ACoAA${'x'.repeat(30)} · crm.example/contact/7`,
  );
  const { person: sent } = addCommand(draftOf(known, dealStage), dealStage, {
    capturedFrom: 'hubspot',
    evenIfDuplicate: false,
  });
  expect(sent).toMatchObject({
    emails: ['ines@quillon.example', 'ines@home.example'],
    profiles: ['https://www.linkedin.com/in/ines', `https://www.linkedin.com/in/ACoAA${'x'.repeat(30)}`],
    records: ['crm.example/contact/7'],
  });
});

test('begins in the stage that the page names, where somebody can be put into it', () => {
  expect(draftOf(ines, dealStage, { stage: 'mql' }).stage).toBe('mql');
  expect(draftOf(ines, dealStage, { stage: 'nowhere' }).stage).toBe(dealStage.initial);
});

test.each([
  ['Ada Example', { name: 'Ada Example' }],
  [' ada@acme.example ', { email: 'ada@acme.example' }],
  ['https://www.linkedin.com/in/ada', { profileUrl: 'https://www.linkedin.com/in/ada' }],
  ['', {}],
])('takes "%s" for what it says of somebody', (text, said) => {
  expect(strangerOf(text)).toEqual({ ...nobody, ...said });
});

describe('the sources that are offered', () => {
  const offered = async (user: UserEvent): Promise<readonly (readonly [string, readonly string[]])[]> => {
    await user.click(screen.getByRole('combobox', { name: 'Source' }));
    await user.keyboard('{ArrowDown}');
    const list = await screen.findByRole('listbox');
    return within(list)
      .getAllByRole('group')
      .map((group) => [
        group.querySelector('.options-title')?.textContent ?? '',
        within(group).getAllByRole('option').map(textOf),
      ]);
  };

  test('fit the stage first, then come the own ones, then the rest', async () => {
    const { user } = form({ sources: ['A dinner', 'Webinar'] });
    expect(await offered(user)).toEqual([
      ['Of leads', ['Website', 'Blog', 'Social media', 'Trade show', 'White paper', 'Webinar']],
      ['Your own', ['A dinner']],
      ['Of prospects', ['List', 'Database']],
      ['Of opportunities', ['Lead of ours', 'Referral']],
    ]);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /Stage/u }));
    await user.click(screen.getByRole('option', { name: 'Sales Qualified Opportunity' }));
    expect((await offered(user))[0]).toEqual(['Of opportunities', ['Lead of ours', 'Referral']]);
  });

  test('are narrowed down as one types, and taken by a press', async () => {
    const { user, run } = form({ sources: ['Trade journal'] });
    await user.type(screen.getByRole('combobox', { name: 'Source' }), 'trade');
    expect((await screen.findAllByRole('option')).map(textOf)).toEqual(['Trade show', 'Trade journal']);
    await user.click(screen.getByRole('option', { name: 'Trade journal' }));
    await user.click(screen.getByRole('button', { name: 'Add lead' }));
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ source: 'Trade journal' }));
  });
});
