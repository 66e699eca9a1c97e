// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Run } from '@/components/lead/run';
import { NextSteps } from '@/components/next/NextSteps';
import type { FormStep, NextStep } from '@/components/next/next-steps';
import { morningOf } from '@/components/format/days';
import type { Role } from '@/lib/funnel/log/event';
import type { Refusal } from '@/lib/funnel/refusal';
import { day, dealStage, leadId, tellUpTo, type Story } from '@/test/funnel/story';
import { people, recorded, runThat, show, textOf } from './kit';

type Shown = { readonly user: UserEvent; readonly run: Run };

function steps(
  story: Story,
  more: {
    readonly role?: Role;
    readonly refusal?: Refusal | null;
    readonly only?: readonly NextStep[];
    readonly opened?: FormStep;
  } = {},
): Shown {
  const { role = 'both', refusal = null, ...props } = more;
  const run = runThat(refusal);
  const { user } = show(
    <NextSteps
      definition={dealStage}
      lead={story.lead()}
      role={role}
      people={people}
      now={story.now()}
      run={run}
      {...props}
    />,
  );
  return { user, run };
}

/** Buttons but for those that log a contact. */
const offered = (): readonly string[] =>
  screen
    .queryAllByRole('button')
    .filter((button) => button.closest('.contact-log') === null)
    .map(textOf);
const press = async (user: UserEvent, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

describe('what is offered', () => {
  test.each<[Parameters<typeof tellUpTo>[0], Role, readonly string[]]>([
    ['mql', 'sales', ['Accept', 'Give back', 'Assign', 'Snooze']],
    ['mql', 'marketing', ['Rule out', 'Assign', 'Snooze']],
    ['identified', 'marketing', ['Mark as MQL', 'Rule out', 'Assign']],
    ['sal', 'sales', ['Validate', 'Give back', 'Assign', 'Snooze', 'Close deal']],
    [
      'with-marketing',
      'marketing',
      ['Answer the return', 'Mark as MQL', 'They wrote again', 'Rule out', 'Snooze'],
    ],
    ['with-marketing', 'sales', ['They wrote again', 'Rule out']],
    ['won', 'sales', ['Reopen']],
  ])('at "%s" for %s is what the funnel allows, the awaited step first', (stage, role, names) => {
    steps(tellUpTo(stage), { role });
    expect(offered()).toEqual(names);
  });

  test('is narrowed down where there is little room', () => {
    steps(tellUpTo('sal'), { only: ['accept', 'giveBack'] });
    expect(offered()).toEqual(['Give back']);
  });

  test('is nothing at all where nothing can be done', () => {
    steps(tellUpTo('won'), { only: ['accept'] });
    expect(screen.queryByRole('region')).toBeNull();
  });
});

test('accepts in one press', async () => {
  const { user, run } = steps(tellUpTo('mql'));
  await press(user, 'Accept');
  expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'acceptLead', leadId });
});

test('says why an acceptance was refused', async () => {
  const { user } = steps(tellUpTo('mql'), {
    refusal: { type: 'AlreadyAccepted', by: 'sam', at: 0 },
  });
  await press(user, 'Accept');
  expect(textOf(await screen.findByRole('alert'))).toContain('Sam Sales accepted this lead already');
});

test('reopens in one press', async () => {
  const { user, run } = steps(tellUpTo('lost'));
  await press(user, 'Reopen');
  expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'reopenLead', leadId });
});

describe('snoozing', () => {
  const morning = (story: Story, days: number): number =>
    new Date(story.now()).setHours(24 * days + 9, 0, 0, 0);

  test.each([
    ['Tomorrow morning', 1],
    // The story begins on a Monday.
    ['Next week', 7],
  ])('hides it: "%s"', async (name, days) => {
    const story = tellUpTo('mql');
    const { user, run } = steps(story);
    await press(user, 'Snooze');
    const choice = await screen.findByText(name);
    await user.click(choice);
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'snoozeLead', leadId, until: morning(story, days) });
  });

  test('takes a day, and says that one is over', async () => {
    const { user, run } = steps(tellUpTo('sal'), { refusal: { type: 'DateInThePast' } });
    await press(user, 'Snooze');
    const form = await screen.findByRole('form', { name: 'Snooze until when?' });
    const submit = within(form).getByRole('button', { name: 'Snooze' });
    expect(submit).toHaveProperty('disabled', true);
    await user.type(within(form).getByLabelText('Another day'), '2026-02-01');
    await user.click(submit);
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'snoozeLead',
      leadId,
      until: morningOf('2026-02-01'),
    });
    await within(form).findByRole('alert');
  });

  test('is ended where it runs', async () => {
    const story = tellUpTo('mql');
    story.write({ kind: 'snoozed', until: story.now() + day });
    const { user, run } = steps(story);
    await press(user, 'Snooze');
    await press(user, 'Show again now');
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'snoozeLead', leadId, until: null });
  });
});

describe('marking as MQL', () => {
  test('takes a line that says why now, and Enter', async () => {
    const { user, run } = steps(tellUpTo('identified'));
    await press(user, 'Mark as MQL');
    const line = await screen.findByRole('textbox', { name: 'Why now?' });
    expect(document.activeElement).toBe(line);
    await user.type(line, '  Asked for prices {Enter}');
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'qualifyLead',
      leadId,
      whyNow: 'Asked for prices',
    });
  });

  test('needs no line', async () => {
    const { user, run } = steps(tellUpTo('identified'));
    await press(user, 'Mark as MQL');
    const form = await screen.findByRole('form', { name: 'Mark as MQL' });
    await user.click(within(form).getByRole('button', { name: 'Mark as MQL' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'qualifyLead', leadId });
  });

  test('keeps the line when it is refused', async () => {
    const { user } = steps(tellUpTo('identified'), { refusal: { type: 'ContactLocked' } });
    await press(user, 'Mark as MQL');
    const line = await screen.findByRole('textbox', { name: 'Why now?' });
    await user.type(line, 'Asked for prices{Enter}');
    await screen.findByRole('alert');
    expect(line).toHaveProperty('value', 'Asked for prices');
  });
});

describe('giving back', () => {
  test('takes two presses for a plain reason', async () => {
    const { user, run } = steps(tellUpTo('mql'));
    await press(user, 'Give back');
    await press(user, /^Wrong person or territory/u);
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'giveBackLead', leadId, reason: 'wrong-owner' });
  });

  test('says of each reason what happens then', async () => {
    const { user } = steps(tellUpTo('mql'));
    await press(user, 'Give back');
    const reason = await screen.findByRole('button', { name: /^We have them already/u });
    expect(textOf(reason)).toContain('Then: Merge with the other record');
  });

  test('offers at most eight plain reasons', async () => {
    const { user } = steps(tellUpTo('sal'));
    await press(user, 'Give back');
    const form = await screen.findByRole('form');
    expect(within(form).getAllByRole('listitem').length).toBeLessThanOrEqual(8);
  });

  test('asks which of several, where a plain reason stands for several', async () => {
    const { user, run } = steps(tellUpTo('mql'));
    await press(user, 'Give back');
    const plain = await screen.findByRole('button', { name: 'Not a fit' });
    expect(plain.getAttribute('aria-expanded')).toBe('false');
    await user.click(plain);
    expect(plain.getAttribute('aria-expanded')).toBe('true');
    await press(user, /^Below the agreed threshold/u);
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'giveBackLead', leadId, reason: 'below-threshold' });
  });

  test('asks for the date that a reason needs', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Give back');
    await press(user, 'Not now');
    await press(user, /^Bad timing/u);
    const date = await screen.findByLabelText('When should we come back?');
    await user.type(date, '2026-09-14');
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Give back' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'giveBackLead',
      leadId,
      reason: 'bad-timing',
      date: morningOf('2026-09-14'),
    });
  });

  test('has the usual dates one press away', async () => {
    const { user } = steps(tellUpTo('sal'));
    await press(user, 'Give back');
    await press(user, 'Not now');
    await press(user, /^Under contract/u);
    await press(user, 'In 3 months');
    expect(screen.getByLabelText('When does it end?')).toHaveProperty('value', '2026-06-02');
  });

  test('asks for the answer that a reason needs, and keeps it when it is refused', async () => {
    const { user, run } = steps(tellUpTo('sal'), {
      refusal: { type: 'ReasonNeedsAnswer', reason: 'product-gap', ask: 'text' },
    });
    await press(user, 'Give back');
    await press(user, /^Something is missing/u);
    const answer = await screen.findByRole('textbox', { name: 'What is missing?' });
    await user.type(answer, 'Single sign-on');
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Give back' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'giveBackLead',
      leadId,
      reason: 'product-gap',
      answer: 'Single sign-on',
    });
    expect(textOf(await screen.findByRole('alert'))).toBe('“Product gap” needs an answer. Write one.');
    expect(answer).toHaveProperty('value', 'Single sign-on');
  });

  test('leads back to the reasons from a question', async () => {
    const { user } = steps(tellUpTo('sal'));
    await press(user, 'Give back');
    await press(user, /^Something is missing/u);
    await press(user, 'Another reason');
    await screen.findByRole('button', { name: 'Not now' });
  });

  test('says how many attempts are missing before there was no answer', async () => {
    const story = tellUpTo('sal');
    for (const activity of ['email', 'call'])
      story.write({
        kind: 'activity',
        activity,
        direction: 'out',
        occurredAt: story.now(),
        keepsActive: false,
      });
    const { user, run } = steps(story);
    await press(user, 'Give back');
    const silent = await screen.findByRole('button', { name: /^No answer/u });
    expect(textOf(silent)).toContain('2 of 3 attempts made');
    await user.click(silent);
    expect(run).not.toHaveBeenCalled();
  });

  test('is called by its name where nobody is given back to', async () => {
    const { user } = steps(tellUpTo('identified'), { role: 'marketing' });
    await press(user, 'Rule out');
    await screen.findByRole('form', { name: 'Why is this person out?' });
  });

  test('is open from the start where the page asked for it', async () => {
    steps(tellUpTo('mql'), { opened: 'giveBack' });
    await screen.findByRole('form', { name: 'Why do you give it back?' });
  });
});

describe('validating', () => {
  test('needs no answers', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Validate');
    const form = await screen.findByRole('form');
    await user.click(within(form).getByRole('button', { name: 'Validate' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'moveDealStage', leadId, to: 'validated' });
  });

  test('saves the answers that were given with the move, as one step', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Validate');
    const budget = await screen.findByRole('radiogroup', { name: 'Budget' });
    await user.click(within(budget).getByRole('radio', { name: 'Yes' }));
    await user.type(screen.getByRole('textbox', { name: 'Note on Budget' }), 'approved');
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Validate' }));
    expect(run).toHaveBeenCalledExactlyOnceWith(
      { type: 'answerBant', leadId, answers: { budget: { answer: 'yes', note: 'approved' } } },
      { type: 'moveDealStage', leadId, to: 'validated' },
    );
  });

  test('is not offered again once it is done', () => {
    steps(tellUpTo('sql'));
    expect(screen.queryByRole('button', { name: 'Validate' })).toBeNull();
  });
});

describe('assigning', () => {
  test('makes a colleague the owner', async () => {
    const { user, run } = steps(tellUpTo('mql'));
    await press(user, 'Assign');
    await user.click(await screen.findByRole('radio', { name: 'Sam Sales' }));
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Assign' }));
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'assignOwner', leadId, to: 'sam' });
  });

  test('asks a colleague to accept', async () => {
    const { user, run } = steps(tellUpTo('mql'));
    await press(user, 'Assign');
    await user.click(await screen.findByRole('radio', { name: /^Ask them to accept/u }));
    await user.click(screen.getByRole('radio', { name: 'Sam Sales' }));
    await press(user, 'Ask');
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'routeLead', leadId, to: 'sam' });
  });

  test('does nothing before somebody is chosen', async () => {
    const { user, run } = steps(tellUpTo('mql'));
    await press(user, 'Assign');
    const form = await screen.findByRole('form');
    await user.click(within(form).getByRole('button', { name: 'Assign' }));
    expect(run).not.toHaveBeenCalled();
  });
});

describe('the outcome', () => {
  test('of a lost deal says to which vendor', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Close deal');
    await user.click(await screen.findByRole('radio', { name: /^Lost/u }));
    await user.click(screen.getByRole('radio', { name: 'Another vendor' }));
    await press(user, 'Set outcome');
    expect(run).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: 'Which vendor?' }), 'Harrow & Sons');
    await press(user, 'Set outcome');
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'setOutcome',
      leadId,
      outcome: 'lost',
      lostTo: 'Harrow & Sons',
    });
  });

  test('of a lost deal may be the status quo', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Close deal');
    await user.click(await screen.findByRole('radio', { name: /^Lost/u }));
    await user.click(screen.getByRole('radio', { name: 'The status quo' }));
    await press(user, 'Set outcome');
    expect(run).toHaveBeenCalledExactlyOnceWith({
      type: 'setOutcome',
      leadId,
      outcome: 'lost',
      lostTo: 'status-quo',
    });
  });

  test('of a won deal asks nothing else', async () => {
    const { user, run } = steps(tellUpTo('sal'));
    await press(user, 'Close deal');
    await user.click(await screen.findByRole('radio', { name: /^Won/u }));
    await press(user, 'Set outcome');
    expect(run).toHaveBeenCalledExactlyOnceWith({ type: 'setOutcome', leadId, outcome: 'won' });
  });
});

describe('a form', () => {
  test('closes with Escape and gives the focus back to its button', async () => {
    const { user } = steps(tellUpTo('mql'));
    await press(user, 'Give back');
    await screen.findByRole('form');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Give back' }));
  });

  test('closes when it was carried out', async () => {
    const { user } = steps(tellUpTo('mql'));
    await press(user, 'Snooze');
    await press(user, 'Tomorrow morning');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  test('goes away with its step, when somebody else moved the lead', async () => {
    const story = tellUpTo('mql');
    const props = { definition: dealStage, role: 'sales', people, run: runThat() } as const;
    const { user, rerender } = show(<NextSteps {...props} lead={story.lead()} now={story.now()} />);
    await press(user, 'Give back');
    await screen.findByRole('form');
    story.wait(day);
    story.does({ verb: 'accept' }, { id: 'sam', role: 'sales' });
    story.does({ verb: 'outcome', outcome: 'won' });
    rerender(<NextSteps {...props} lead={story.lead()} now={story.now()} />);
    expect(screen.queryByRole('form')).toBeNull();
    expect(offered()).toEqual(['Reopen']);
  });
});

describe('answering a return', () => {
  test('sends it again with what was fixed', async () => {
    const { user, run } = steps(tellUpTo('with-marketing'));
    await press(user, 'Answer the return');
    await user.click(await screen.findByRole('radio', { name: /Fixed and sent again/u }));
    await user.type(screen.getByRole('textbox', { name: 'What was fixed?' }), 'New number');
    await press(user, 'Send again');
    expect(run).toHaveBeenCalledWith({
      type: 'answerReturn',
      leadId,
      answer: 'fixedAndSentAgain',
      note: 'New number',
    });
  });

  test('a dispute has to say why', async () => {
    const { user, run } = steps(tellUpTo('with-marketing'));
    await press(user, 'Answer the return');
    await user.click(await screen.findByRole('radio', { name: /Disputed/u }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Dispute' }).disabled).toBe(true);
    await user.type(screen.getByRole('textbox', { name: /Why should they/u }), 'It works');
    await press(user, 'Dispute');
    expect(run).toHaveBeenCalledWith({ type: 'answerReturn', leadId, answer: 'disputed', note: 'It works' });
  });
});

test('marking again shows what came before', async () => {
  const { user } = steps(tellUpTo('with-marketing'));
  await press(user, 'Mark as MQL');
  await screen.findByText(/^MQL once, on .*; came back: Contact data missing or invalid$/u);
});

test('that somebody wrote again is told at one press', async () => {
  const { user, run } = steps(tellUpTo('with-marketing'), { role: 'marketing' });
  await press(user, 'They wrote again');
  expect(run).toHaveBeenCalledWith(recorded({ activity: 'email', direction: 'in', keepsActive: true }));
});
