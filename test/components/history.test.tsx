// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { History } from '@/components/history/History';
import { definitionKey } from '@/lib/funnel/definition/definition';
import type { Payload } from '@/lib/funnel/log/event';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import { isUndoable } from '@/lib/funnel/log/undo';
import { added, dealStage, dealStageOnly, hour, tellStory, tellUpTo, type Story } from '@/test/funnel/story';
import { withLastChances } from '@/test/funnel/with-last-chances';
import { people, show, textOf } from './kit';

/** The entries as the store reads them. */
function entriesOf(story: Story): readonly HistoryEntry[] {
  const { voids, undone, effective } = story.folded();
  return story.events().map((event) => ({
    event,
    void: voids.includes(event.id),
    undone: undone.includes(event.id),
    undoable: isUndoable(effective, effective.indexOf(event)),
  }));
}

function history(
  story: Story,
  definitions = dealStageOnly,
): { readonly lines: readonly string[]; readonly user: UserEvent; readonly undo: ReturnType<typeof vi.fn> } {
  const { user, undo } = showEntries(story, entriesOf(story), definitions);
  return { lines: screen.getAllByRole('listitem').map(textOf), user, undo };
}

function showEntries(
  story: Story,
  entries: readonly HistoryEntry[],
  definitions = dealStageOnly,
): { readonly user: UserEvent; readonly undo: ReturnType<typeof vi.fn> } {
  const undo = vi.fn();
  const { user } = show(
    <History
      entries={entries}
      definition={dealStage}
      definitions={definitions}
      lead={story.lead()}
      people={people}
      now={story.now()}
      onUndo={undo}
    />,
  );
  return { user, undo };
}

test('names the file that an import told it from', () => {
  const story = tellStory();
  showEntries(
    story,
    entriesOf(story).map((entry) => ({ ...entry, file: 'fair.csv' })),
  );
  expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
    expect.stringContaining('Imported from: fair.csv'),
  ]);
});

test('tells of a last chance, of an offer that was turned down, and of a talk that took place', () => {
  const story = tellStory(withLastChances);
  for (const command of [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'step', to: 'contacted' }] as const)
    story.does(command);
  story.write({
    kind: 'activity',
    activity: 'call',
    direction: 'out',
    held: true,
    occurredAt: story.now(),
    keepsActive: false,
  });
  story.write({ kind: 'offerDismissed', offer: 'engaged:msg-1' });
  const until = story.now() + 72 * hour;
  story.write({ kind: 'lastChanceTaken', lastChance: 'after-contact', until });
  const { lines } = history(story, new Map([[definitionKey(withLastChances), withLastChances]]));
  expect(lines.slice(0, 3)).toEqual([
    expect.stringContaining('Last chance sent, an answer is waited for until'),
    expect.stringContaining('Engaged was not taken up'),
    expect.stringContaining('Call, took place'),
  ]);
});

test('tells who did what and when, the newest first', () => {
  const story = tellUpTo('sal');
  const { lines } = history(story);
  expect(lines.map((line) => /^\D+/u.exec(line)?.[0])).toEqual([
    expect.stringContaining('Accepted'),
    expect.stringContaining('Marked as MQL'),
    expect.stringContaining('Added'),
  ]);
  const [newest] = screen.getAllByRole('listitem');
  expect(newest).toBeDefined();
  if (!newest) return;
  within(newest).getByText('You');
  within(newest).getByText('Sales Accepted Lead');
  expect(newest.querySelector('time')?.dateTime).toBe('2026-03-02T09:00:00.000Z');
});

test('keeps what was undone and what had no effect, and says so', () => {
  const story = tellUpTo('mql');
  const acceptance = story.does({ verb: 'accept' });
  story.undo(acceptance);
  story.wait(hour);
  story.write({ kind: 'stepped', to: 'proposal' });
  const { lines } = history(story);
  expect(lines[0]).toMatch(/^Moved to Proposal.*No effect/u);
  expect(lines[1]).toMatch(/^Took back: Accepted/u);
  expect(lines[2]).toMatch(/^Accepted.*Undone/u);
});

describe('undoing', () => {
  test('is offered for as long as it is possible, and only then', async () => {
    const story = tellUpTo('sal');
    const { user, undo } = history(story);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Undo: Accepted',
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo: Accepted' }));
    expect(undo).toHaveBeenCalledExactlyOnceWith(story.events().at(-1)?.opId, undefined);
  });

  test('says why not, and what is to be undone before', async () => {
    const story = tellUpTo('sal');
    const [added, qualified, accepted] = story.events().map(({ id }) => id);
    const later = new Map([
      [added, [qualified, accepted]],
      [qualified, [accepted]],
    ]);
    const { user } = showEntries(
      story,
      entriesOf(story).map((entry) => {
        const ids = (later.get(entry.event.id) ?? []).filter((id) => id !== undefined);
        return ids.length > 0 ? { ...entry, later: ids } : entry;
      }),
    );
    const why = screen.getByRole('button', { name: /Why this cannot be undone: Marked as MQL/u });
    expect(why.getAttribute('aria-expanded')).toBe('false');
    await user.click(why);
    screen.getByText('What came later rests on this. Undo first: Accepted.');
    await user.click(screen.getByRole('button', { name: /Why this cannot be undone: Added/u }));
    screen.getByText(/Adding is undone only while nothing else has happened/u);
  });

  test('is not for an undo, which says so', async () => {
    const story = tellUpTo('mql');
    story.undo(story.does({ verb: 'accept' }));
    const { user } = history(story);
    await user.click(screen.getByRole('button', { name: /Why this cannot be undone: Took back/u }));
    screen.getByText(/An undo is not undone/u);
  });

  test('asks first where it takes back what was done to others as well, and names the whole batch', async () => {
    const story = tellStory(dealStage, [added]);
    const entries = entriesOf(story).map((entry) => ({
      ...entry,
      event: { ...entry.event, batch: 'list' },
      forOthers: true,
    }));
    const { user, undo } = showEntries(story, entries);
    await user.click(screen.getByRole('button', { name: 'Undo: Added' }));
    expect(undo).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo: Added' }));
    await user.click(screen.getByRole('button', { name: 'Undo: Added' }));
    await user.click(screen.getByRole('button', { name: 'Undo for all' }));
    expect(undo).toHaveBeenCalledExactlyOnceWith('op-1', 'list');
  });
});

test('calls stages and reasons as they were called then', () => {
  const renamed = {
    ...dealStage,
    version: 2,
    reasons: dealStage.reasons.map((reason) => ({ ...reason, label: 'Called otherwise now' })),
  };
  const story = tellUpTo('mql');
  story.does({ verb: 'giveBack', reason: 'duplicate' });
  show(
    <History
      entries={entriesOf(story)}
      definition={renamed}
      definitions={new Map([...dealStageOnly, [definitionKey(renamed), renamed]])}
      lead={story.lead()}
      people={people}
      now={story.now()}
      onUndo={() => undefined}
    />,
  );
  screen.getByText('Gave back: Duplicate');
});

test.each<[Payload, RegExp]>([
  [{ kind: 'tagged', add: ['tiles'], remove: [] }, /^Changed the tags.*Added: tiles/u],
  [{ kind: 'noted', noteId: 'n', text: 'Wants a sample' }, /^Wrote a note.*Wants a sample/u],
  [{ kind: 'noted', noteId: 'n', text: null }, /^Removed a note/u],
  [
    { kind: 'edited', changes: { company: 'Acme', phone: null } },
    /^Changed the details.*Company: Acme.*Phone: removed/u,
  ],
  [
    { kind: 'edited', changes: { buyingRole: 'decisionMaker' } },
    /^Changed the details.*Part in the purchase: Decision maker/u,
  ],
  [
    { kind: 'edited', changes: { dealValue: { amount: 12_500, currency: 'EUR' } } },
    /^Changed the details.*Deal value: €12,500/u,
  ],
  [{ kind: 'edited', changes: { dealValue: null } }, /^Changed the details.*Deal value: removed/u],
  [{ kind: 'edited', changes: { buyingRole: null } }, /^Changed the details.*Part in the purchase: removed/u],
  [
    { kind: 'activity', activity: 'call', direction: 'out', occurredAt: 0, keepsActive: false },
    /^Call, from us/u,
  ],
  [{ kind: 'snoozed', until: null }, /^Ended the snooze/u],
  [{ kind: 'snoozed', until: 1e13 }, /^Snoozed until/u],
  [
    { kind: 'bantAnswered', answers: { budget: { answer: 'yes', note: 'approved' } } },
    /^Answered the check.*Budget: Yes \(approved\)/u,
  ],
  [{ kind: 'qualified', whyNow: 'Now' }, /^Marked as MQL.*Now/u],
  [{ kind: 'routed', to: 'sam' }, /^Asked Sam Sales to take it/u],
  [{ kind: 'routed', to: null }, /^Asked nobody any more/u],
  [{ kind: 'assigned', to: 'bo' }, /^Made you the owner/u],
  [{ kind: 'assigned', to: null }, /^Removed the owner/u],
  [{ kind: 'disqualified', reason: 'spam' }, /^Ruled out: Spam/u],
  [
    { kind: 'recycled', reason: 'no-budget', wakeAt: 1e13 },
    /^Gave back for later: No budget now.*Wakes up on/u,
  ],
  [{ kind: 'returnAnswered', answer: 'disputed', note: 'It works' }, /^Disputed the return.*It works/u],
  [{ kind: 'stepped', to: 'engaged' }, /^Moved to Engaged/u],
  [{ kind: 'outcomeSet', outcome: 'lost', lostTo: 'status-quo' }, /^Lost.*Lost to the status quo/u],
  [{ kind: 'reopened' }, /^Reopened/u],
  [{ kind: 'placed', stage: 'sql', owner: 'sam' }, /^Put into Sales Qualified Lead.*Owner: Sam Sales/u],
])('tells %j', (payload, expected) => {
  const story = tellStory();
  story.write(payload);
  expect(history(story).lines[0]).toMatch(expected);
});
