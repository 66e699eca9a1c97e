// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { dayOf, daysAfter, monthsAfter, morningOf, nextMonday } from '@/components/format/days';
import { HealthLine, type PageHealth } from '@/components/page/HealthLine';
import { MailboxPrompt } from '@/components/page/MailboxPrompt';
import { peopleOnPage } from '@/components/page/people-on-page';
import { PeopleSwitcher } from '@/components/page/PeopleSwitcher';
import { Trouble } from '@/components/page/Trouble';
import { withMailbox } from '@/components/page/with-mailbox';
import type { Lead } from '@/lib/funnel/log/lead';
import type { Recognition } from '@/lib/funnel/person/match/match';
import type { PersonSeen } from '@/lib/funnel/person/person-seen';
import { dealStage, start, tellUpTo } from '@/test/funnel/story';
import { personSeen } from '@/test/messaging/person-seen';
import { people, show, textOf } from './kit';

describe('the health line', () => {
  const health = (state: PageHealth['state'], rungs: PageHealth['rungs'] = {}): PageHealth => ({
    state,
    places: 50,
    recognised: 44,
    rungs,
  });

  test.each([
    [health('ok'), '44 of 50 places on this page recognised.'],
    [health('degraded'), '44 of 50 places recognised, some by a second look.'],
    [health('partial'), '6 of 50 places on this page not recognised. No chip is shown there.'],
    [
      health('broken', { row: 0, rowPerson: -1 }),
      'Nobody recognised. The page may have changed, so no chips are shown; search still works. Not found: rowPerson.',
    ],
    [health('idle'), 'Nobody to recognise on this page.'],
    [null, 'Stageside does not read this page.'],
  ])('says how recognition fares', (state, text) => {
    const { container } = show(<HealthLine health={state} />);
    expect(textOf(container)).toBe(text);
  });

  test('offers a diagnostic where something is wrong, and only there', async () => {
    const copy = vi.fn(async () => undefined);
    const { user } = show(<HealthLine health={health('partial')} onCopy={copy} />);
    await user.click(screen.getByRole('button', { name: 'Copy a diagnostic without any content' }));
    expect(copy).toHaveBeenCalledOnce();
    await screen.findByRole('button', { name: 'Copied' });
    show(<HealthLine health={health('ok')} onCopy={copy} />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });
});

describe('the mailbox', () => {
  test('is asked for by its address, and confirmed in one press', async () => {
    const confirm = vi.fn(async () => null);
    const { user } = show(
      <MailboxPrompt mailbox="bo@work.example" definition={dealStage} people={people} onConfirm={confirm} />,
    );
    screen.getByRole('heading', { name: 'Is bo@work.example your mailbox?' });
    await user.click(screen.getByRole('button', { name: 'Yes, it is mine' }));
    expect(confirm).toHaveBeenCalledOnce();
  });

  test('says when it could not be saved', async () => {
    const { user } = show(
      <MailboxPrompt
        mailbox="bo@work.example"
        definition={dealStage}
        people={people}
        onConfirm={async () => ({ type: 'Unreachable' })}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Yes, it is mine' }));
    await screen.findByRole('alert');
  });

  test('becomes one more own address, and the account’s', () => {
    const settings = { me: people.me, accounts: { 'gmail/0': 'bo@home.example' } };
    expect(withMailbox(settings, ' Bo@Work.example', { site: 'gmail', account: '1' })).toEqual({
      me: { ...people.me, addresses: ['bo@home.example', 'bo@work.example'] },
      accounts: { 'gmail/0': 'bo@home.example', 'gmail/1': 'bo@work.example' },
    });
  });

  test('is no mailbox where the page shows no address', () => {
    expect(withMailbox({ me: people.me, accounts: {} }, 'Inbox', { site: 'gmail', account: '0' })).toBeNull();
  });
});

describe('several people on a page', () => {
  const ada = tellUpTo('mql').lead();
  const person = (name: string, ...keys: readonly string[]): PersonSeen => personSeen({ name, keys });
  const recognised = (...leads: readonly Lead[]): Recognition => {
    const [match, ...others] = leads.map((lead) => ({ lead, strength: 'mail' as const, by: 'mail:a@x' }));
    if (!match) return { type: 'new' };
    return others.length === 0 ? { type: 'bound', match } : { type: 'tie', matches: [match, ...others] };
  };

  test('are leads and strangers, each once', () => {
    const seen = [person('Ada', 'mail:a@x', 'in:ada'), person('Zoe', 'mail:z@x'), person('A.', 'mail:a2@x')];
    const shown = peopleOnPage(seen, [recognised(ada), recognised(), recognised(ada)], 'gmail');
    expect(shown.map(({ name, lead }) => [name, lead?.id ?? null])).toEqual([
      ['Ada Example', ada.id],
      ['Zoe', null],
    ]);
  });

  test('are nobody for certain where two leads claim them', () => {
    const other = { ...ada, id: 'other', name: 'Ada Other' };
    const [shown] = peopleOnPage([person('Ada', 'mail:a@x')], [recognised(ada, other)], 'gmail');
    expect(shown).toMatchObject({ name: 'Ada', lead: null, recognition: { type: 'tie' } });
  });

  test('are switched between, with their stage or that they are none', async () => {
    const choose = vi.fn();
    const { user } = show(
      <PeopleSwitcher
        people={[
          { id: '1', name: 'Ada', lead: ada },
          { id: '2', name: 'Zoe', lead: null },
        ]}
        chosen="1"
        onChoose={choose}
        definition={dealStage}
        now={start}
      />,
    );
    expect(screen.getByRole('radio', { name: /Marketing Qualified Lead\s*Ada/u })).toHaveProperty(
      'checked',
      true,
    );
    await user.click(screen.getByRole('radio', { name: /Zoe\s*Not a lead yet/u }));
    expect(choose).toHaveBeenCalledExactlyOnceWith('2');
  });
});

test('trouble with the store is said in words and can be tried again', async () => {
  const retry = vi.fn();
  const { user } = show(<Trouble why="newer-version" onRetry={retry} />);
  expect(textOf(screen.getByRole('alert'))).toContain('Update the extension');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(retry).toHaveBeenCalledOnce());
});

describe('days', () => {
  const noon = new Date(2026, 0, 31, 12).getTime();

  test('are those of the user’s own time zone', () => {
    expect(dayOf(noon)).toBe('2026-01-31');
    expect(new Date(morningOf('2026-01-31') ?? 0).getHours()).toBe(9);
    expect(morningOf('')).toBeNull();
    expect(morningOf('31.1.2026')).toBeNull();
  });

  test('months later stay within the month', () => {
    expect(monthsAfter(noon, 1)).toBe('2026-02-28');
    expect(monthsAfter(noon, 3)).toBe('2026-04-30');
    expect(monthsAfter(noon, 12)).toBe('2027-01-31');
  });

  test('next week begins on the Monday to come', () => {
    expect(daysAfter(noon, 1)).toBe('2026-02-01');
    const mondays = [0, 1, 2, 3].map((days) => nextMonday(noon + days * 86_400_000));
    expect(mondays).toEqual(['2026-02-02', '2026-02-02', '2026-02-09', '2026-02-09']);
  });
});
