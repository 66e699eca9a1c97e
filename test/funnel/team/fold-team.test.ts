import { describe, expect, it } from 'vitest';
import { tick } from '@/lib/funnel/log/clock';
import { foldTeam, isTeamUndoable } from '@/lib/funnel/team/fold-team';
import type { TeamEvent, TeamPayload } from '@/lib/funnel/team/team-event';
import { teamEventSchema } from '@/lib/funnel/team/team-event-schema';
import { bo, idOf, mia, start } from '@/test/funnel/story';

const programme = { type: 'programme', id: idOf(900) } as const;
const account = { type: 'account', id: 'acme.example' } as const;

/** Events a minute apart, told by Bo and Mia in turn. */
function told(...payloads: readonly TeamPayload[]): readonly TeamEvent[] {
  let clock: string | null = null;
  return payloads.map((payload, index) => {
    clock = tick(clock, start + index * 60_000, 'dev');
    const actor = index % 2 === 0 ? bo : mia;
    const event = { ...payload, id: idOf(index), v: 1, at: clock, actor, funnel: 'f@1', opId: `op-${index}` };
    return teamEventSchema.parse(event);
  });
}

describe('the log of what both teams share', () => {
  it('keeps what was said last of each field, and who said it', () => {
    const events = told(
      { kind: 'programmeSet', subject: programme, changes: { name: 'Spring', kind: 'webinar' } },
      { kind: 'programmeSet', subject: programme, changes: { name: 'Spring fair', kind: 'trade-show' } },
      { kind: 'programmeSet', subject: programme, changes: { about: 'Hall 3' } },
    );
    expect(foldTeam('programme', programme.id, events.toReversed()).value).toMatchObject({
      name: 'Spring fair',
      kind: 'trade-show',
      about: 'Hall 3',
      by: 'bo',
      updatedAt: start + 120_000,
    });
  });

  it('keeps each target account by itself, and lets go of one', () => {
    const events = told(
      { kind: 'programmeSet', subject: programme, changes: { name: 'Spring' } },
      { kind: 'targetSet', subject: programme, account: 'acme.example', state: 'proposed' },
      { kind: 'targetSet', subject: programme, account: 'other.example', state: 'proposed' },
      { kind: 'targetSet', subject: programme, account: 'acme.example', state: 'approved' },
      { kind: 'targetSet', subject: programme, account: 'other.example', state: null },
    );
    expect(foldTeam('programme', programme.id, events).value?.targets).toEqual({
      'acme.example': { state: 'approved', by: 'mia', at: start + 180_000 },
    });
  });

  it('forgets what was removed until that is undone', () => {
    const [set, removed, undone] = told(
      { kind: 'accountSet', subject: account, changes: { size: 50, isTarget: true } },
      { kind: 'removed', subject: account },
      { kind: 'undone', subject: account, target: idOf(1) },
    );
    if (!set || !removed || !undone) throw new Error('told too little');
    expect(foldTeam('account', account.id, [set, removed]).value).toBeNull();
    expect(foldTeam('account', account.id, [set, removed, undone]).value).toMatchObject({ size: 50 });
  });

  it('undoes only what nothing later says anew or rests on', () => {
    const events = told(
      { kind: 'accountSet', subject: account, changes: { size: 50 } },
      { kind: 'accountSet', subject: account, changes: { size: 60 } },
      { kind: 'accountSet', subject: account, changes: { industry: 'Machines' } },
    );
    const { effective } = foldTeam('account', account.id, events);
    expect(isTeamUndoable(effective, idOf(0))).toBe(false);
    expect(isTeamUndoable(effective, idOf(1))).toBe(true);
    expect(isTeamUndoable(effective, idOf(2))).toBe(true);
    expect(isTeamUndoable(effective, idOf(7))).toBe(false);
    const [last] = told({ kind: 'undone', subject: account, target: idOf(1) });
    const undoing = { ...last, id: idOf(9), at: tick(events[2]?.at ?? null, start, 'dev') } as TeamEvent;
    expect(foldTeam('account', account.id, [...events, undoing]).value).toMatchObject({ size: 50 });
  });

  it('leaves nothing where its only event is undone', () => {
    const events = told(
      { kind: 'accountSet', subject: account, changes: { size: 50 } },
      { kind: 'undone', subject: account, target: idOf(0) },
    );
    expect(foldTeam('account', account.id, events).value).toBeNull();
  });
});
