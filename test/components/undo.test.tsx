// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UndoBar } from '@/components/undo/UndoBar';
import { useCommands } from '@/components/undo/use-commands';
import type { Command, CommandReply } from '@/lib/funnel/command';
import { accepted, refused } from '@/lib/funnel/refusal';
import { dealStage, leadId, tellUpTo } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

type Post = (command: Command) => Promise<CommandReply>;

/** Carries everything out; the operations are numbered. */
function carryOut(): Post {
  let count = 0;
  return async () => {
    count += 1;
    return accepted({ opId: `op-${count}`, leadId, lead: tellUpTo('sal').lead(), count: 1, left: [] });
  };
}

function Page({ post, commands }: { readonly post: Post; readonly commands: readonly Command[] }) {
  const { run, offer, undo, dismiss, refusal } = useCommands(post);
  return (
    <>
      <button type="button" onClick={() => void run(...commands)}>
        do it
      </button>
      <input aria-label="a field" />
      <UndoBar
        offer={offer}
        undo={undo}
        dismiss={dismiss}
        refusal={refusal}
        definition={dealStage}
        people={people}
      />
    </>
  );
}

const accept: Command = { type: 'acceptLead', leadId };
const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

async function pageThat(post: Post, ...commands: readonly Command[]): Promise<Post> {
  const asked = vi.fn(post);
  show(<Page post={asked} commands={commands} />);
  await user.click(screen.getByRole('button', { name: 'do it' }));
  await screen.findByRole('region', { name: 'Undo' });
  return asked;
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after a command', () => {
  test('says what was done and counts ten seconds down', async () => {
    await pageThat(carryOut(), accept);
    const bar = screen.getByRole('region', { name: 'Undo' });
    expect(textOf(bar)).toContain('Accepted: Ada Example');
    expect(textOf(bar)).toContain('10 s');
    await act(async () => vi.advanceTimersByTimeAsync(4000));
    expect(textOf(bar)).toContain('6 s');
    await act(async () => vi.advanceTimersByTimeAsync(6100));
    expect(screen.queryByRole('region', { name: 'Undo' })).toBeNull();
  });

  test('tells a snooze from its end', async () => {
    await pageThat(carryOut(), { type: 'snoozeLead', leadId, until: null });
    expect(textOf(screen.getByRole('region', { name: 'Undo' }))).toContain('Snooze ended: Ada Example');
  });

  test('says it aloud once, without the seconds', async () => {
    await pageThat(carryOut(), accept);
    const aloud = screen.getByRole('status');
    expect(textOf(aloud)).toBe('Accepted: Ada Example. You can undo this for ten seconds.');
    await act(async () => vi.advanceTimersByTimeAsync(4000));
    expect(textOf(aloud)).toBe('Accepted: Ada Example. You can undo this for ten seconds.');
  });

  test('takes it back at a press', async () => {
    const post = await pageThat(carryOut(), accept);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(post).toHaveBeenLastCalledWith({ type: 'undo', opId: 'op-1' });
    expect(screen.queryByRole('region', { name: 'Undo' })).toBeNull();
  });

  test('takes it back by Control and Z', async () => {
    const post = await pageThat(carryOut(), accept);
    await user.keyboard('{Control>}z{/Control}');
    expect(post).toHaveBeenLastCalledWith({ type: 'undo', opId: 'op-1' });
  });

  test('leaves Control and Z to a field that holds text', async () => {
    const post = await pageThat(carryOut(), accept);
    await user.type(screen.getByRole('textbox', { name: 'a field' }), 'ab{Control>}z{/Control}');
    expect(post).toHaveBeenCalledTimes(1);
  });

  test('can be put away', async () => {
    await pageThat(carryOut(), accept);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: 'Undo' })).toBeNull();
  });
});

test('takes several commands of one step back together, the last one first', async () => {
  const post = await pageThat(
    carryOut(),
    { type: 'answerBant', leadId, answers: {} },
    { type: 'moveDealStage', leadId, to: 'validated' },
  );
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(
    vi
      .mocked(post)
      .mock.calls.slice(2)
      .map(([command]) => command),
  ).toEqual([
    { type: 'undo', opId: 'op-2' },
    { type: 'undo', opId: 'op-1' },
  ]);
});

test('offers to take back what was carried out before a step was refused', async () => {
  const rest = carryOut();
  const post = await pageThat(
    async (command) => (command.type === 'moveDealStage' ? refused({ type: 'AlreadyThere' }) : rest(command)),
    { type: 'answerBant', leadId, answers: {} },
    { type: 'moveDealStage', leadId, to: 'validated' },
  );
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(post).toHaveBeenLastCalledWith({ type: 'undo', opId: 'op-1' });
});

test('says why it could not be taken back', async () => {
  const rest = carryOut();
  await pageThat(
    async (command) =>
      command.type === 'undo' ? refused({ type: 'LaterChangesDependOnIt' }) : rest(command),
    accept,
  );
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(textOf(await screen.findByRole('alert'))).toBe(
    'Something was changed after it. Undo that first, in the history.',
  );
});

test('undoes where it was done, whatever the page shows by now', async () => {
  const practice = vi.fn(carryOut());
  const main = vi.fn(carryOut());
  const { rerender } = show(<Page post={practice} commands={[accept]} />);
  await user.click(screen.getByRole('button', { name: 'do it' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  rerender(
    <StrictMode>
      <Page post={main} commands={[accept]} />
    </StrictMode>,
  );
  await user.click(undo);
  expect(practice).toHaveBeenLastCalledWith({ type: 'undo', opId: 'op-1' });
  expect(main).not.toHaveBeenCalled();
});
