// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { DealStages } from '@/components/next/DealStages';
import { EditLeadForm } from '@/components/lead/EditLeadForm';
import { Notes } from '@/components/notes/Notes';
import { Tags } from '@/components/notes/Tags';
import type { Role } from '@/lib/funnel/log/event';
import type { Refusal } from '@/lib/funnel/refusal';
import { day, dealStage, leadId, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { people, runThat, show, textOf } from './kit';

function given(story: Story, refusal: Refusal | null = null) {
  return { definition: dealStage, lead: story.lead(), people, now: story.now(), run: runThat(refusal) };
}

describe('notes', () => {
  const noted = (): Story => {
    const story = tellStory();
    story.write({ kind: 'noted', noteId: 'first', text: 'Met at the fair' });
    story.wait(day);
    story.write({ kind: 'noted', noteId: 'second', text: 'Sent a sample' }, { id: 'sam', role: 'sales' });
    return story;
  };

  test('are shown with who and when, the newest first', () => {
    show(<Notes {...given(noted())} />);
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      expect.stringMatching(/^Sent a sample.*Sam Sales/u),
      expect.stringMatching(/^Met at the fair.*You/u),
    ]);
  });

  test('are added with Control and Enter', async () => {
    const props = given(tellStory());
    const { user } = show(<Notes {...props} />);
    const box = screen.getByRole('textbox', { name: 'Note' });
    await user.type(box, 'Call on Monday{Control>}{Enter}{/Control}');
    expect(props.run).toHaveBeenCalledExactlyOnceWith({ type: 'noteLead', leadId, text: 'Call on Monday' });
    expect(box).toHaveProperty('value', '');
  });

  test('stay in the box when they are refused', async () => {
    const props = given(tellStory(), { type: 'StoreUnavailable', why: 'full' });
    const { user } = show(<Notes {...props} />);
    const box = screen.getByRole('textbox', { name: 'Note' });
    await user.type(box, 'Call on Monday');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(textOf(await screen.findByRole('alert'))).toContain('The disk is full.');
    expect(box).toHaveProperty('value', 'Call on Monday');
  });

  test('are changed in place', async () => {
    const props = given(noted());
    const { user } = show(<Notes {...props} />);
    const [newest] = screen.getAllByRole('listitem');
    if (!newest) throw new Error('no note');
    await user.click(within(newest).getByRole('button', { name: 'Edit the note' }));
    await user.type(within(newest).getByRole('textbox'), ' by post');
    await user.click(within(newest).getByRole('button', { name: 'Save' }));
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'noteLead',
      leadId,
      noteId: 'second',
      text: 'Sent a sample by post',
    });
  });

  test('are removed', async () => {
    const props = given(noted());
    const { user } = show(<Notes {...props} />);
    const [button] = screen.getAllByRole('button', { name: 'Remove the note' });
    if (button) await user.click(button);
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'noteLead',
      leadId,
      noteId: 'second',
      text: null,
    });
  });

  test('hold what looks like markup as text', () => {
    const story = tellStory();
    story.write({ kind: 'noted', noteId: 'n', text: '<script>alert(1)</script>' });
    show(<Notes {...given(story)} />);
    screen.getByText('<script>alert(1)</script>');
  });
});

describe('tags', () => {
  const tagged = (): Story => {
    const story = tellStory();
    story.write({ kind: 'tagged', add: ['tiles', 'key account'], remove: [] });
    return story;
  };

  test('are added with Enter', async () => {
    const props = given(tagged());
    const { user } = show(<Tags {...props} />);
    await user.type(screen.getByRole('textbox', { name: 'Add a tag' }), ' fair {Enter}');
    expect(props.run).toHaveBeenCalledExactlyOnceWith({ type: 'tagLead', leadId, add: ['fair'], remove: [] });
  });

  test('are removed by their cross', async () => {
    const props = given(tagged());
    const { user } = show(<Tags {...props} />);
    await user.click(screen.getByRole('button', { name: /Remove tiles/u }));
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'tagLead',
      leadId,
      add: [],
      remove: ['tiles'],
    });
  });

  test('are removed by the Delete key', async () => {
    const props = given(tagged());
    const { user } = show(<Tags {...props} />);
    await user.tab();
    await user.keyboard('{Delete}');
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'tagLead',
      leadId,
      add: [],
      remove: ['tiles'],
    });
  });
});

describe('deal stages', () => {
  const as = (role: Role, stage: Parameters<typeof tellUpTo>[0]) => ({ ...given(tellUpTo(stage)), role });

  test('are listed in order with the one of now marked', () => {
    show(<DealStages {...as('sales', 'sqo')} />);
    expect(screen.getAllByRole('button').map(textOf)).toEqual(dealStage.steps.map(({ label }) => label));
    expect(screen.getByRole('button', { current: 'step' })).toBe(
      screen.getByRole('button', { name: 'In Progress' }),
    );
  });

  test('are moved to in one press', async () => {
    const props = as('sales', 'sqo');
    const { user } = show(<DealStages {...props} />);
    await user.click(screen.getByRole('button', { name: 'Engaged' }));
    expect(props.run).toHaveBeenCalledExactlyOnceWith({ type: 'moveDealStage', leadId, to: 'engaged' });
  });

  test('are not shown where none can be moved to', () => {
    show(<DealStages {...as('sales', 'mql')} />);
    expect(screen.queryByRole('button')).toBeNull();
    show(<DealStages {...as('marketing', 'sqo')} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the details', () => {
  test('are changed by field, and only what was changed is sent', async () => {
    const props = given(tellStory());
    const { user } = show(<EditLeadForm {...props} onClose={() => undefined} />);
    await user.type(screen.getByRole('textbox', { name: 'Company' }), 'Acme');
    await user.clear(screen.getByRole('textbox', { name: 'Addresses' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Addresses' }),
      'ada@example.com, ada@acme.example{Enter}',
    );
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'editLead',
      leadId,
      changes: { emails: ['ada@example.com', 'ada@acme.example'], company: 'Acme' },
    });
  });

  test('can be cleared', async () => {
    const props = given(tellStory());
    const { user } = show(<EditLeadForm {...props} onClose={() => undefined} />);
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(props.run).toHaveBeenCalledExactlyOnceWith({ type: 'editLead', leadId, changes: { name: null } });
  });

  test('take the part in the purchase, and let it be unknown again', async () => {
    const props = given(tellStory());
    const { user, unmount } = show(<EditLeadForm {...props} onClose={() => undefined} />);
    const choose = async (option: string): Promise<void> => {
      await user.click(screen.getByRole('button', { name: /Part in the purchase/u }));
      await user.click(await screen.findByRole('option', { name: option }));
      await user.click(screen.getByRole('button', { name: 'Save' }));
    };
    await choose('Economic buyer');
    const told = { type: 'editLead', leadId, changes: { buyingRole: 'economicBuyer' } };
    expect(props.run).toHaveBeenCalledExactlyOnceWith(told);
    unmount();
    const known = { ...props, lead: { ...props.lead, buyingRole: 'economicBuyer' as const } };
    show(<EditLeadForm {...known} onClose={() => undefined} />);
    await choose('Not known');
    expect(props.run).toHaveBeenLastCalledWith({ type: 'editLead', leadId, changes: { buyingRole: null } });
  });

  test('leave alone what a colleague told of the purchase meanwhile', async () => {
    const props = given(tellStory());
    const { user, rerender } = show(<EditLeadForm {...props} onClose={() => undefined} />);
    await user.type(screen.getByRole('textbox', { name: 'Company' }), 'Acme');
    const told = { ...props.lead, buyingRole: 'influencer' as const };
    rerender(
      <StrictMode>
        <EditLeadForm {...props} lead={told} onClose={() => undefined} />
      </StrictMode>,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(props.run).toHaveBeenCalledExactlyOnceWith({
      type: 'editLead',
      leadId,
      changes: { company: 'Acme' },
    });
  });

  test('are left alone where nothing was changed', async () => {
    const props = given(tellStory());
    const { user } = show(<EditLeadForm {...props} onClose={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(props.run).not.toHaveBeenCalled();
  });
});
