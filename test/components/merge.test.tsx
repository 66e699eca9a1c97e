// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { MergeForm } from '@/components/merge/MergeForm';
import { PairList } from '@/components/merge/PairList';
import { commandOf, draftFor, isOpen, mergedLead } from '@/components/merge/merge-draft';
import { evidenceWords } from '@/components/merge/evidence-words';
import type { Lead } from '@/lib/funnel/log/lead';
import { evidenceFor } from '@/lib/funnel/person/likeness';
import { whoStays } from '@/lib/funnel/person/who-stays';
import { people, runThat, show, textOf } from '@/test/components/kit';
import { day, dealStage, exampleLead, noon } from '@/test/store/example';

type Changes = Parameters<typeof exampleLead>[1];

const ada = (changes: Changes = {}): Lead =>
  exampleLead(1, { name: 'Ada', emails: ['ada@example.org'], company: 'Old Works', ...changes });
const twin = (changes: Changes = {}): Lead =>
  exampleLead(2, { name: 'Ada Lovelace', emails: ['a.da@example.org'], title: 'CTO', ...changes });

function shown(two: readonly [Lead, Lead], run = runThat()): ReturnType<typeof show> {
  return show(
    <MergeForm
      two={two}
      evidence={evidenceFor(...two)}
      definition={dealStage}
      people={people}
      now={noon}
      run={run}
      onClose={vi.fn()}
    />,
  );
}

describe('two leads beside each other', () => {
  test('leave to choose only what they say differently', () => {
    shown([ada(), twin()]);
    expect(
      screen.getAllByRole('radiogroup').map((group) => group.getAttribute('aria-labelledby')),
    ).toHaveLength(3);
    for (const name of ['Stage and owner', 'Name', 'Address shown']) screen.getByRole('radiogroup', { name });
    screen.getByText('ada@example.org and a.da@example.org differ by dots or a tag alone');
    expect(isOpen([ada(), twin()], 'company')).toBe(false);
  });

  test('say what becomes of clock, snooze and an opt-out', () => {
    const followUp = {
      of: 'acceptance',
      startedAt: noon,
      dueAt: noon + day,
      hours: 24,
      working: false,
    } as const;
    const goes = twin({ followUp, snoozedUntil: noon + day, contactLocked: true });
    shown([ada({ position: { owner: 'sam', step: 'in-progress' } }), goes]);
    for (const line of [
      /The lead goes on in “.*” with Sam Sales; its times and attempts run on\./u,
      /That “Ada Lovelace” was in “.*” stays in the history/u,
      'The other clock ends, neither met nor missed.',
      'The other snooze ends.',
      /One of the two opted out\./u,
      /Both can be taken apart again at any time/u,
    ])
      screen.getByText(line);
    within(screen.getByRole('article')).getByText(/Opted out/u);
  });

  test('are walked and chosen by keys', async () => {
    const { user } = shown([ada(), twin()]);
    const group = within(screen.getByRole('radiogroup', { name: 'Name' }));
    group.getByRole('radio', { checked: true }).focus();
    const before = group.getByRole('radio', { checked: true }).getAttribute('aria-label');
    await user.keyboard('{ArrowDown}');
    expect(group.getByRole('radio', { checked: true }).getAttribute('aria-label')).not.toBe(before);
  });

  test('stay with all that was chosen where the merge is refused', async () => {
    const { user } = shown([ada(), twin()], runThat({ type: 'AlreadyMerged', into: 'other' }));
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await screen.findByText(/part of another lead already/u);
    screen.getByRole('button', { name: 'Merge' });
  });
});

describe('who goes on', () => {
  const at = (changes: Changes): Lead => twin(changes);
  test.each<readonly [string, Changes, 0 | 1]>([
    ['the one further on', { position: { owner: 'sam', step: 'in-progress' } }, 1],
    ['not the one that was lost', { position: { outcome: 'lost' } }, 0],
    ['of two alike the one that changed last', { updatedAt: noon + 1 }, 1],
    ['of two quite alike the first', {}, 0],
  ])('%s', (_, changes, side) => {
    expect(whoStays(dealStage, [ada(), at(changes)], noon)).toBe(side);
  });

  test('is right wherever it says anything, and the command says the same as what is shown', () => {
    const two = [ada(), twin()] as const;
    const draft = draftFor(two, 1);
    expect(draft.right).toMatchObject({ name: 1, emails: 1, company: 0, title: 1 });
    expect(commandOf(two, draft)).toMatchObject({
      survivor: two[1].id,
      keep: { name: 'survivor', company: 'merged' },
    });
    expect(mergedLead(two, draft)).toMatchObject({
      id: two[1].id,
      name: 'Ada Lovelace',
      otherNames: ['Ada'],
      company: 'Old Works',
    });
  });
});

test('what speaks for a pair is said of every kind of key', () => {
  const said = ['mail:a@b.example', 'in:ada', 'li:ACoAAx', 'crm:crm.example/Lead/1'].map((key) =>
    evidenceWords({ by: 'key', key }),
  );
  expect(said).toEqual([
    'Both have the address a@b.example',
    'Both have the profile ada',
    'Both have the profile ACoAAx',
    'Both have the CRM record crm.example/Lead/1',
  ]);
});

test('a pair is a link to the two, with all of its names and the first reason', () => {
  const two = [ada(), twin({ company: 'Old Works', name: 'Ada' })] as const;
  show(
    <PairList
      pairs={[{ id: 'one|two', leads: two, evidence: evidenceFor(...two) }]}
      definition={dealStage}
      now={noon}
      opened="one|two"
      hrefOf={(id) => `#${id}`}
    />,
  );
  const link = screen.getByRole('link', { current: true });
  expect(link.getAttribute('href')).toBe('#one|two');
  expect(textOf(link)).toMatch(/Ada.*Ada.*differ by dots or a tag alone \(\+1\)/u);
});
